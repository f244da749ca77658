package org.cordon.platform.signin;

import java.util.Optional;

/** Changes that people make to their own accounts. Both methods end all sessions and remembered passwords of the account, on all nodes. */
public interface OwnAccount {

    /** Sets a new password. If the password has a flaw, changes nothing and returns the flaw. */
    Optional<PasswordFlaw> changePassword(String user, String password);

    /** Ends all sessions and remembered passwords of the account. */
    void signOutEverywhere(String user);
}
