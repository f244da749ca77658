package org.cordon.platform.account;

import org.cordon.platform.account.AccountFeature.AccountMessage;
import org.cordon.platform.signin.AccountBook;
import org.cordon.platform.signin.factor.FactorEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Records events of second factors and tells the owner. The coordination is also told if the event was no act of the owner. A single wrong
 * code, and the use of a recovery code, are not recorded here.
 */
@Component
class FactorWatch {

    private final AccountNews news;
    private final AccountBook book;

    FactorWatch(AccountNews news, AccountBook book) {
        this.news = news;
        this.book = book;
    }

    @EventListener
    void happened(FactorEvent event) {
        var account = event.account();
        switch (event.kind()) {
            case SET_UP -> ownAct(AccountAct.FACTOR_SET_UP, account);
            case REMOVED -> ownAct(AccountAct.FACTOR_REMOVED, account);
            case FORGOTTEN -> foreignAct(AccountAct.FACTOR_REMOVED, account);
            case GUESSED -> foreignAct(AccountAct.FACTOR_GUESSED, account);
            case WRONG_CODE, RECOVERY_CODE_USED -> { }
        }
    }

    private void ownAct(AccountAct act, String account) {
        news.writeByOwner(act, account);
        tellOwner(act, account);
    }

    private void foreignAct(AccountAct act, String account) {
        news.write(act, account, null, null);
        tellOwner(act, account);
        news.tellCoordination(AccountMessage.ACCOUNT_CHANGED, act.name(), account, null);
    }

    private void tellOwner(AccountAct act, String account) {
        book.find(account).ifPresent(entry -> news.tellOwner(AccountMessage.ACCOUNT_CHANGED, act.name(), account, null, entry.email()));
    }
}
