package org.cordon.platform.signin.factor;

import org.cordon.platform.signin.AccountChange;
import org.cordon.platform.signin.AccountChange.Kind;
import org.cordon.platform.signin.RoleChanges;
import org.springframework.stereotype.Component;

/** Takes the second factor of an account along with it. */
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
        // His factor is his in whatever role.
    }

    @Override
    public void taken(String account, String group) {
        // As above.
    }
}
