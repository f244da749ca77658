package org.cordon.account;

import java.util.Optional;
import org.cordon.caller.CurrentCaller;
import org.cordon.notification.CasePages;
import org.springframework.stereotype.Component;

/** Where the link of a message about accounts leads. */
@Component
class AccountPlace implements CasePages {

    private final CurrentCaller currentCaller;

    AccountPlace(CurrentCaller currentCaller) {
        this.currentCaller = currentCaller;
    }

    @Override
    public Optional<String> pageOf(String reference) {
        var caller = currentCaller.get();
        return reference.equals(AccountNews.ACCOUNTS) && (caller.isCoordinator() || caller.isAdministrator()) ? Optional.of("/accounts")
                : Optional.empty();
    }
}
