package org.cordon.notification;

/** Which messages never leave, because they tell of the past. Implemented where it is known how an operation was entered. */
public interface Silence {

    /**
     * Whether nobody is to be told.
     *
     * @param operation the operation's reference
     * @param reference what the message is about
     */
    boolean covers(String operation, String reference);
}
