package org.cordon.platform.gate.accounts;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.cordon.platform.signin.AccountEnded;
import org.cordon.platform.signin.OwnAccount;
import org.cordon.platform.signin.PasswordFlaw;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** A person's own account, kept in the engine's accounts. */
@Component
final class EngineOwnAccount implements OwnAccount {

    /** A mark that is new each time the owner signs out everywhere; it is part of the account's state. */
    static final String SIGNED_OUT = "signed-out";

    private final IdentityService identities;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EngineOwnAccount(IdentityService identities, ApplicationEventPublisher events, Clock clock) {
        this.identities = identities;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Optional<PasswordFlaw> changePassword(String id, String password) {
        var user = identities.createUserQuery().userId(id).singleResult();
        var flaw = PasswordFlaw.of(password, AccountPasswords.namesOf(user));
        if (flaw.isEmpty()) {
            user.setPassword(password);
            identities.saveUser(user);
            identities.setUserInfo(id, EngineAccountBook.OWN_PASSWORD, clock.instant().toString());
        }
        return flaw;
    }

    @Override
    public void signOutEverywhere(String id) {
        identities.setUserInfo(id, SIGNED_OUT, UUID.randomUUID().toString());
        events.publishEvent(new AccountEnded(id));
        events.publishEvent(new AccountEnded.ForGood(id));
    }
}
