package org.cordon.platform.gate.accounts;

import java.util.EnumSet;
import java.util.Set;
import org.cordon.platform.signin.AccountChange;
import org.cordon.platform.signin.AccountChange.Kind;
import org.cordon.platform.signin.AccountEnded;
import org.cordon.platform.signin.RoleChanges;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Publishes that all sessions of an account have to end. Every node also notices this by itself, from the state of the account
 * ({@link EngineAccounts}).
 */
@Component
final class EndedSignIns implements RoleChanges {

    private static final Set<Kind> ENDING = EnumSet.of(Kind.PASSWORD, Kind.REMOVED);

    private final ApplicationEventPublisher events;

    EndedSignIns(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void changed(AccountChange change) {
        if (ENDING.contains(change.kind())) {
            end(change.account());
            events.publishEvent(new AccountEnded.ForGood(change.account()));
        }
    }

    @Override
    public void given(String account, String group) {
        end(account);
    }

    @Override
    public void taken(String account, String group) {
        end(account);
    }

    private void end(String account) {
        events.publishEvent(new AccountEnded(account));
    }
}
