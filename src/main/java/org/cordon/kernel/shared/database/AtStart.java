package org.cordon.kernel.shared.database;

/** Runs work as the owner of the tables while Cordon starts; once it has started this is no longer possible. */
@FunctionalInterface
public interface AtStart {

    /** Runs the work on this thread. The transactions of this thread are the owner's until the work ends. */
    void asOwner(Runnable work);
}
