package org.cordon.access;

/** Is told, in the same transaction, of every change of an account and of who belongs to which group, whichever way it comes. */
public interface RoleChanges {

    /** The account was made, changed or removed. */
    void accountChanged(String account);

    void given(String account, String group);

    void taken(String account, String group);
}
