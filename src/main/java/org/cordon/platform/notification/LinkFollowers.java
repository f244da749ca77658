package org.cordon.platform.notification;

/**
 * A listener that is told when a signed-in person has followed the link of a message. A feature that waits for such a visit implements this
 * interface.
 */
public interface LinkFollowers {

    /** Notes that the caller has followed the link about this reference. Runs in the transaction of the request for the link. */
    void followed(String reference);
}
