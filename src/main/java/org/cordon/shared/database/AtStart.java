package org.cordon.shared.database;

/** What is written as the owner of the tables while Cordon starts, and by nobody once it has started. */
@FunctionalInterface
public interface AtStart {

    /** Does it on this thread, whose transactions are the owner's meanwhile. */
    void asOwner(Runnable work);
}
