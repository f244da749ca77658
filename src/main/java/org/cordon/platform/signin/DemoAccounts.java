package org.cordon.platform.signin;

/** Accounts that a demo has besides those of its roles. In production nobody makes one so. */
public interface DemoAccounts {

    /**
     * Makes an account with the password of the demo, unless there is one of this name.
     *
     * @param group in which it is; made where it is missing
     */
    void exists(String account, String group);
}
