package org.cordon.kernel.shared.database;

/** Runs work as the owner of the tables while Cordon starts. Once Cordon has started, nothing can run as the owner. */
@FunctionalInterface
public interface AtStart {

    /** Runs the work on this thread. The transactions of this thread are the owner's until the work ends. */
    void asOwner(Runnable work);
}
