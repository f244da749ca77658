package org.cordon.platform.account;

import org.cordon.kernel.caller.SystemWork;
import org.cordon.kernel.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Removes, at the start, the second factor of the account that {@code --cordon.forget-second-factor=<account>} names. The option is meant
 * for an administrator who has no other administrator to ask.
 */
@Component
class ForgottenAtStart {

    private static final Logger LOG = LoggerFactory.getLogger(ForgottenAtStart.class);

    private final AccountService accounts;
    private final String account;

    ForgottenAtStart(AccountService accounts, @Value("${cordon.forget-second-factor:}") String account) {
        this.accounts = accounts;
        this.account = account;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order
    void forget() {
        if (account.isEmpty()) {
            return;
        }
        try {
            SystemWork.run(() -> accounts.removeFactorAtMachine(account));
            LOG.info("The second factor of {} is taken away at the start", account);
        } catch (Refusal refused) {
            LOG.warn("No second factor is taken away at the start. {}", refused.getMessage());
        }
    }
}
