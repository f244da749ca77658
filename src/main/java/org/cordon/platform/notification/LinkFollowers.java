package org.cordon.platform.notification;

/** Hears that somebody who is signed in has followed the link of a message; implemented by the feature that waits for that. */
public interface LinkFollowers {

    /** The caller has followed the link about this reference, in whose transaction this is. */
    void followed(String reference);
}
