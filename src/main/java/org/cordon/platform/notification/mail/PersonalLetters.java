package org.cordon.platform.notification.mail;

import java.util.Optional;
import java.util.UUID;

/** Knows where a message to the owner of an account goes, and what its link opens; implemented by the feature that keeps the accounts. */
public interface PersonalLetters {

    /** The recipient of such messages. */
    String OWNER = "owner";

    /**
     * Where a letter goes, and what it leads to.
     *
     * @param path within Cordon that its link opens
     */
    record Letter(String address, String path) {
    }

    /**
     * Asked as the message leaves, in the transaction in which it does; empty if it is never to leave, since what it would open is no
     * longer there.
     */
    Optional<Letter> letter(UUID message);

    /** The mail server has taken it. */
    void hasLeft(UUID message);
}
