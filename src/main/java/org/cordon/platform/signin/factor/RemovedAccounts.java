package org.cordon.platform.signin.factor;

import org.cordon.platform.signin.AccountChange;
import org.cordon.platform.signin.AccountChange.Kind;
import org.cordon.platform.signin.RoleChanges;
import org.springframework.stereotype.Component;

/** Removes the second factor of a removed account. */
@Component
final class RemovedAccounts implements RoleChanges {

    private final SecondFactors factors;

    RemovedAccounts(SecondFactors factors) {
        this.factors = factors;
    }

    @Override
    public void changed(AccountChange change) {
        if (change.kind() == Kind.REMOVED) {
            factors.accountRemoved(change.account());
        }
    }

    @Override
    public void given(String account, String group) {
        // A second factor stays with its account when the roles change.
    }

    @Override
    public void taken(String account, String group) {
        // A second factor stays with its account when the roles change.
    }
}
