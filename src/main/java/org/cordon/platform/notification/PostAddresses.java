package org.cordon.platform.notification;

import java.util.Optional;

/** Finds the address of the duty post that a message goes to; implemented by the feature that keeps the posts. */
public interface PostAddresses {

    /**
     * Returns the address of the post. It is empty if the post no longer exists, or if the message is of another kind. Needs a transaction.
     */
    Optional<String> addressOf(Message message);
}
