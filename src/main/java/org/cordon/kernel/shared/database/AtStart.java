package org.cordon.kernel.shared.database;

/** Runs work as the owner of the tables while Cordon starts; once it has started this is no longer possible. */
@FunctionalInterface
public interface AtStart {

    /** Runs the work on this thread, whose transactions are the owner's meanwhile. */
    void asOwner(Runnable work);
}
