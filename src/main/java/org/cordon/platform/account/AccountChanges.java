package org.cordon.platform.account;

import org.cordon.kernel.shared.Refusal;
import org.cordon.platform.account.AccountFeature.AccountMessage;
import org.cordon.platform.account.AccountService.Invitation;
import org.cordon.platform.signin.AccountBook;
import org.cordon.platform.signin.AccountBook.Entry;
import org.cordon.platform.signin.AccountBook.State;
import org.cordon.platform.signin.ProvidedAccounts;
import org.cordon.platform.signin.factor.SecondFactors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Changes accounts, and notifies the people concerned. Before each call, the calling service decides whether the change may be made at
 * once.
 */
@Component
class AccountChanges {

    private final AccountBook book;
    private final AccountNews news;
    private final SecondFactors factors;
    private final boolean provider;

    AccountChanges(AccountBook book, AccountNews news, SecondFactors factors, @Value("${cordon.oidc.issuer}") String issuer) {
        this.book = book;
        this.news = news;
        this.factors = factors;
        provider = !issuer.isEmpty();
    }

    void invite(Invitation invitation) {
        if (book.find(invitation.account()).isPresent()) {
            throw Refusal.conflict("The account {account} is that of somebody already.", invitation.account());
        }
        book.make(invitation.account(), invitation.firstName().strip(), invitation.lastName().strip(), invitation.email());
        invitation.groups().forEach(group -> book.give(invitation.account(), group));
        news.write(AccountAct.INVITED, invitation.account(), null, null);
        news.sendLink(found(invitation.account()));
        news.tellCoordination(AccountMessage.ACCOUNT_CHANGED, AccountAct.INVITED.name(), invitation.account(), null);
    }

    void sendLink(String account) {
        var entry = linkable(account);
        news.write(AccountAct.LINK_SENT, account, null, null);
        news.sendLink(entry);
        news.tellCoordination(AccountMessage.ACCOUNT_CHANGED, AccountAct.LINK_SENT.name(), account, null);
    }

    void changeAddress(String account, String email) {
        book.changeAddress(account, email);
        news.tellOwner(AccountMessage.ACCOUNT_CHANGED, AccountAct.ADDRESS.name(), account, null, email);
    }

    void removeFactor(String account) {
        if (!factors.forget(account)) {
            throw Refusal.conflict("{account} has no second factor.", account);
        }
    }

    void give(String account, String group) {
        book.give(account, group);
    }

    void take(String account, String group) {
        if (!found(account).groups().contains(group)) {
            throw Refusal.notFound("{account} is not in this group.", account);
        }
        book.take(account, group);
    }

    void remove(String account) {
        found(account);
        book.remove(account);
    }

    /** Returns an account to whose owner a link can be sent. */
    Entry linkable(String account) {
        var entry = found(account);
        if (entry.state() == State.PROVIDER
                || provider && !account.startsWith(ProvidedAccounts.SERVICE) && !account.equals(ProvidedAccounts.EMERGENCY)) {
            throw Refusal.conflict("{account} signs in at the provider, and has no password here.", account);
        }
        if (entry.email() == null || entry.email().isBlank()) {
            throw Refusal.conflict("{account} has no mail address to which a link could go. Give it one first.", account);
        }
        return entry;
    }

    /** @throws Refusal when there is no such account */
    Entry found(String account) {
        return book.find(account).orElseThrow(() -> Refusal.notFound("There is no account {account}.", account));
    }
}
