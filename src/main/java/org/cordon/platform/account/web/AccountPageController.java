package org.cordon.platform.account.web;

import org.cordon.kernel.caller.NotAudited;
import org.cordon.kernel.shared.web.page.NotThere;
import org.cordon.platform.account.AccountService;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /accounts}: administrators keep the accounts there, the coordination reads what was done to them. */
@Controller
final class AccountPageController {

    private final AccountService accounts;

    AccountPageController(AccountService accounts) {
        this.accounts = accounts;
    }

    @NotAudited("an empty page; what it shows is read from /api")
    @GetMapping("/accounts")
    String page() {
        NotThere.unlessAllowed(accounts::requireReader);
        return "accounts";
    }
}
