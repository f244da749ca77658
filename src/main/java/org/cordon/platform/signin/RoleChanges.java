package org.cordon.platform.signin;

/**
 * A listener to every change of an account and of its groups. It is called in the transaction of the change, wherever the change was made.
 */
public interface RoleChanges {

    /** Tells that the account was made, changed, removed, or saved without a change. */
    default void accountChanged(String account) {
    }

    /** Tells that the account was changed. It is called once for each thing that has changed. */
    default void changed(AccountChange change) {
    }

    /** Tells that a group was made or renamed. */
    default void groupSaved(String group) {
    }

    default void given(String account, String group) {
    }

    default void taken(String account, String group) {
    }
}
