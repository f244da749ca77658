package org.cordon.platform.account.web;

import static org.cordon.kernel.shared.model.PageDeclaration.page;

import java.util.Optional;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.model.PageDeclaration;
import org.cordon.platform.account.AccountService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The page on which administrators manage the accounts, and the coordination reads what was done to them. */
@Configuration(proxyBeanMethods = false)
class AccountsPage {

    @Bean
    PageDeclaration accountListPage(AccountService accounts, CurrentCaller caller) {
        return page("accounts", "/accounts").unlessRefused(accounts::requireReader)
                .ledToBy(reference -> reference.equals(AccountService.ACCOUNTS) && isReader(caller) ? Optional.of("/accounts")
                        : Optional.empty());
    }

    private static boolean isReader(CurrentCaller caller) {
        return caller.get().isCoordinator() || caller.get().isAdministrator();
    }
}
