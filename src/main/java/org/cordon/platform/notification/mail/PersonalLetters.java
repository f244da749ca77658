package org.cordon.platform.notification.mail;

import java.util.Optional;
import java.util.UUID;

/**
 * Finds the address of a message to the owner of an account, and the page that its link opens. The feature that keeps the accounts
 * implements it.
 */
public interface PersonalLetters {

    /** The recipient of every message to the owner of an account. */
    String OWNER = "owner";

    /** The address of a letter, and the path within Cordon that its link opens. */
    record Letter(String address, String path) {
    }

    /**
     * Returns the letter of a message; empty if the message is never to leave, because its link would open nothing any more. The method is
     * called in the transaction in which the message leaves.
     */
    Optional<Letter> letter(UUID message);

    /** Notes that the mail server has taken the letter. */
    void hasLeft(UUID message);
}
