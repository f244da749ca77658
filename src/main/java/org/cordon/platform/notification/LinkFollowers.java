package org.cordon.platform.notification;

/** Hears that a signed-in person has followed the link of a message; implemented by features that wait for that. */
public interface LinkFollowers {

    /** Notes that the caller has followed the link about this reference. Runs in the transaction of that request. */
    void followed(String reference);
}
