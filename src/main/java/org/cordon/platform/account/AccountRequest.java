package org.cordon.platform.account;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What an administrator asked for and a second one has to approve.
 *
 * @param groups    to be given, or to be taken away
 * @param firstName of somebody to be invited, or null, as the last one
 * @param address   the new one, or that of somebody to be invited, or null
 */
record AccountRequest(UUID id, Act act, String account, List<String> groups, String firstName, String lastName, String address,
        String askedBy, Instant askedAt, Instant endsAt) {

    enum Act {
        INVITE("INVITE"), LINK("LINK"), ADDRESS("ADDRESS_CHANGE"), ROLE("ROLE"), FACTOR("FACTOR"), TAKE("ROLE_TAKE"), REMOVE("REMOVE");

        /** The requests that end what somebody may do, so that the account they are about does not refuse them. */
        private static final Set<Act> ENDING = EnumSet.of(TAKE, REMOVE);

        private final String told;

        Act(String told) {
            this.told = told;
        }

        boolean ends() {
            return ENDING.contains(this);
        }

        /** The request in the words of messages. */
        String told() {
            return told;
        }
    }
}
