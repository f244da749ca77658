package org.cordon.kernel.shared.database;

/** Lets work be done as the owner of the tables while Cordon starts; nobody can once it has started. */
@FunctionalInterface
public interface AtStart {

    /** Does it on this thread, whose transactions are the owner's meanwhile. */
    void asOwner(Runnable work);
}
