package org.cordon.platform.notification;

import java.util.Optional;

/** Knows the address of the duty post that a message is to; implemented by the feature that keeps the posts. */
public interface PostAddresses {

    /** The address of the post to which a message goes; empty if it is there no longer, or not of this kind. Needs a transaction. */
    Optional<String> addressOf(Message message);
}
