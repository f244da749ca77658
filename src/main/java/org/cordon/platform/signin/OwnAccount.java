package org.cordon.platform.signin;

import java.util.Optional;

/** What a person does to his own account. Both end everything that he is signed in with, on all nodes. */
public interface OwnAccount {

    /** Gives him a new password, unless it has a flaw: then nothing changes and the flaw is returned. */
    Optional<PasswordFlaw> changePassword(String user, String password);

    /** Ends all his sessions and remembered passwords. */
    void signOutEverywhere(String user);
}
