package org.cordon.analysis.file.order;

import java.util.List;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.shared.Refusal;
import org.cordon.platform.signin.AccountBook;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the accounts that can be members of an analysis file: analysts who work for no country and no partner. */
@Component
@Transactional(readOnly = true)
public class Analysts {

    private final AccountBook accounts;
    private final CurrentCaller caller;

    Analysts(AccountBook accounts, CurrentCaller caller) {
        this.accounts = accounts;
        this.caller = caller;
    }

    /**
     * Returns the accounts, in order.
     *
     * @throws Refusal unless the caller is a coordinator
     */
    public List<String> all() {
        caller.get().requireCoordinator();
        return accounts.all().stream().filter(entry -> isAnalystAlone(entry.groups())).map(AccountBook.Entry::account).toList();
    }

    private static boolean isAnalystAlone(List<String> groups) {
        return groups.contains(Roles.ANALYST) && groups.stream().noneMatch(group -> Roles.isBureau(group) || Roles.isPartner(group));
    }
}
