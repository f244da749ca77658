package org.cordon.platform.account;

import java.util.Optional;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.identity.IdentityFeature.IdentityMessage;
import org.cordon.platform.account.AccountFeature.AccountMessage;
import org.cordon.platform.signin.AccountBook;
import org.cordon.platform.signin.AccountBook.Entry;
import org.cordon.platform.signin.AccountBook.State;
import org.cordon.platform.signin.AccountChange;
import org.cordon.platform.signin.RoleChanges;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Records the changes of accounts, wherever they are made, and notifies the people concerned. Changes that Cordon makes at its start are
 * neither recorded nor reported.
 */
@Component
class AccountWatch implements RoleChanges {

    private final AccountNews news;
    private final AccountBook book;
    private volatile boolean started;

    AccountWatch(AccountNews news, AccountBook book) {
        this.news = news;
        this.book = book;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        started = true;
    }

    @Override
    public void changed(AccountChange change) {
        if (!started) {
            return;
        }
        var account = change.account();
        switch (change.kind()) {
            case MADE -> {
                // An account that an administrator makes is recorded and reported by its invitation.
                if (news.person().isEmpty()) {
                    news.write(AccountAct.MADE, account, null, null);
                }
            }
            case NAME -> news.write(AccountAct.NAME, account, null, null);
            case PASSWORD -> {
                news.writeByOwner(AccountAct.PASSWORD, account);
                news.tellOwner(AccountMessage.ACCOUNT_CHANGED, AccountAct.PASSWORD.name(), account, null, change.address());
            }
            case ADDRESS -> told(AccountAct.ADDRESS, account, change.address());
            case UNLOCKED -> told(AccountAct.UNLOCKED, account, change.address());
            case REMOVED -> told(AccountAct.REMOVED, account, change.address());
        }
    }

    private void told(AccountAct act, String account, String address) {
        news.write(act, account, null, null);
        news.tellOwner(AccountMessage.ACCOUNT_CHANGED, act.name(), account, null, address);
        if (news.person().isPresent()) {
            news.tellCoordination(AccountMessage.ACCOUNT_CHANGED, act.name(), account, null);
        }
    }

    @Override
    public void given(String account, String group) {
        if (!started || !Roles.isKnown(group)) {
            return;
        }
        news.write(AccountAct.ROLE_GIVEN, account, group, null);
        var entry = book.find(account);
        opened(entry).ifPresent(owner -> news.tellOwner(IdentityMessage.ROLE_GIVEN, null, account, group, owner.email()));
        if (news.person().isPresent()) {
            news.tellBureau(account, group);
            if (book.hasForeignPassword(account)) {
                close(entry.orElseThrow());
            }
        }
    }

    /**
     * Closes the password of an account that has just got a role. Somebody other than the owner set the password, and could sign in and act
     * in that role.
     */
    private void close(Entry entry) {
        book.closePassword(entry.account());
        news.write(AccountAct.PASSWORD_CLOSED, entry.account(), null, null);
        news.tellCoordination(AccountMessage.ACCOUNT_CHANGED, AccountAct.PASSWORD_CLOSED.name(), entry.account(), null);
        if (entry.email() != null && !entry.email().isBlank()) {
            news.write(AccountAct.LINK_SENT, entry.account(), null, null);
            news.sendLink(entry);
        }
    }

    @Override
    public void taken(String account, String group) {
        if (!started || !Roles.isKnown(group)) {
            return;
        }
        news.write(AccountAct.ROLE_TAKEN, account, group, null);
        opened(book.find(account)).ifPresent(owner -> news.tellOwner(IdentityMessage.ROLE_TAKEN, null, account, group, owner.email()));
    }

    /**
     * Returns the account; empty if its owner is invited and has not signed in yet. The invitation itself tells that owner about the
     * account.
     */
    private static Optional<Entry> opened(Optional<Entry> entry) {
        return entry.filter(known -> known.state() != State.INVITED);
    }
}
