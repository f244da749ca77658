package org.cordon.platform.signin;

/** Hears of every change of an account and of its groups, in the same transaction, wherever the change was made. */
public interface RoleChanges {

    /** The account was made, changed, saved without a change, or removed. */
    default void accountChanged(String account) {
    }

    /** The account was changed. Called once for each thing that has changed. */
    default void changed(AccountChange change) {
    }

    /** A group was made or renamed. */
    default void groupSaved(String group) {
    }

    default void given(String account, String group) {
    }

    default void taken(String account, String group) {
    }
}
