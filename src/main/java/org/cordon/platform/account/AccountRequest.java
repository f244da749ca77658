package org.cordon.platform.account;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * An administrator's request that a second administrator has to approve.
 *
 * @param groups    the groups to give or take away
 * @param firstName the first name of the person to invite, or null
 * @param lastName  the last name of the person to invite, or null
 * @param address   the new address, or the address of the person to invite, or null
 */
record AccountRequest(UUID id, Act act, String account, List<String> groups, String firstName, String lastName, String address,
        String askedBy, Instant askedAt, Instant endsAt) {

    enum Act {
        INVITE("INVITE"), LINK("LINK"), ADDRESS("ADDRESS_CHANGE"), ROLE("ROLE"), FACTOR("FACTOR"), TAKE("ROLE_TAKE"), REMOVE("REMOVE");

        /** The requests that take rights away. The person whose account would lose the rights cannot refuse them. */
        private static final Set<Act> ENDING = EnumSet.of(TAKE, REMOVE);

        private final String told;

        Act(String told) {
            this.told = told;
        }

        boolean ends() {
            return ENDING.contains(this);
        }

        /** Returns the name of the request in messages. */
        String told() {
            return told;
        }
    }
}
