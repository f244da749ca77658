package org.cordon.platform.account;

import java.util.Optional;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.platform.notification.CasePages;
import org.springframework.stereotype.Component;

/** Where the link of a message about accounts leads. */
@Component
class AccountPlace implements CasePages {

    /** Stands in a message where others have the reference of a case. */
    static final String ACCOUNTS = "ACCOUNTS";

    private final CurrentCaller currentCaller;

    AccountPlace(CurrentCaller currentCaller) {
        this.currentCaller = currentCaller;
    }

    @Override
    public Optional<String> pageOf(String reference) {
        var caller = currentCaller.get();
        return reference.equals(ACCOUNTS) && (caller.isCoordinator() || caller.isAdministrator()) ? Optional.of("/accounts")
                : Optional.empty();
    }
}
