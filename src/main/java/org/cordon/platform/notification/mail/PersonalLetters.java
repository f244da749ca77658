package org.cordon.platform.notification.mail;

import java.util.Optional;
import java.util.UUID;

/**
 * Finds the address of a message to the owner of an account, and what its link opens; implemented by the feature that keeps the accounts.
 */
public interface PersonalLetters {

    /** The recipient of these messages. */
    String OWNER = "owner";

    /**
     * The address of a letter and the target of its link.
     *
     * @param path the path within Cordon that its link opens
     */
    record Letter(String address, String path) {
    }

    /**
     * Returns the letter of a message. It is called in the transaction in which the message leaves. It is empty if the message is never to
     * leave because its link would open nothing any more.
     */
    Optional<Letter> letter(UUID message);

    /** Notes that the mail server has taken the letter. */
    void hasLeft(UUID message);
}
