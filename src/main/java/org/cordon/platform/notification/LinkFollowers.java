package org.cordon.platform.notification;

/** A listener that is told when a signed-in person has followed the link of a message. Features that wait for that implement it. */
public interface LinkFollowers {

    /** Notes that the caller has followed the link about this reference. Runs in the transaction of that request. */
    void followed(String reference);
}
