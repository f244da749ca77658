package org.cordon.platform.signin;

/** Makes further accounts for a demo, besides the accounts of its roles. Production never calls this interface. */
public interface DemoAccounts {

    /**
     * Makes an account with the password of the demo, if the account does not exist yet.
     *
     * @param group the group of the account; created if it is missing
     */
    void exists(String account, String group);
}
