package org.cordon.platform.signin;

/** Is told, in the same transaction, of every change of an account and of who belongs to which group, whichever way it comes. */
public interface RoleChanges {

    /** The account was made, changed, kept as it was, or removed. */
    default void accountChanged(String account) {
    }

    /** The same, once for each thing that is another than before. */
    default void changed(AccountChange change) {
    }

    /** A group was made, or given another name. */
    default void groupSaved(String group) {
    }

    default void given(String account, String group) {
    }

    default void taken(String account, String group) {
    }
}
