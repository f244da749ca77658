package org.cordon.gate.grants;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.cordon.caller.CurrentCaller;
import org.cordon.gate.accounts.AccountPasswords;
import org.cordon.gate.accounts.IdentityRules;
import org.cordon.gate.accounts.PasswordHash;
import org.cordon.gate.accounts.WatchedIdentities;
import org.cordon.signin.RoleChanges;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;

/** The engine's side of access: slow password hashes and rules for passwords, no lock of its own on accounts, and its guards. */
@Order(Ordering.DEFAULT_ORDER)
public final class EngineAccess extends AbstractCamundaConfiguration {

    private final PasswordHash hash;
    private final CurrentCaller currentCaller;
    private final IdentityRules rules;
    private final ObjectProvider<RoleChanges> changes;

    public EngineAccess(PasswordHash hash, CurrentCaller currentCaller, IdentityRules rules, ObjectProvider<RoleChanges> changes) {
        this.hash = hash;
        this.currentCaller = currentCaller;
        this.rules = rules;
        this.changes = changes;
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration engine) {
        engine.setIdentityProviderSessionFactory(WatchedIdentities.factory(rules, changes::orderedStream));
        engine.setPasswordEncryptor(hash);
        engine.setPasswordPolicy(new AccountPasswords());
        engine.setEnablePasswordPolicy(true);
        // The engine would lock an account for good, so that anybody could lock anybody out; the sign-in throttles instead.
        engine.setLoginMaxAttempts(Integer.MAX_VALUE);
        engine.setLoginDelayBase(0);
        engine.setLoginDelayMaxTime(0);
        engine.setCustomPreCommandInterceptorsTxRequired(guarded(engine.getCustomPreCommandInterceptorsTxRequired()));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(guarded(engine.getCustomPreCommandInterceptorsTxRequiresNew()));
        var listeners = new ArrayList<>(Optional.ofNullable(engine.getCustomPostBPMNParseListeners()).orElse(List.of()));
        listeners.add(new AssignmentGuard());
        listeners.add(new TakenByCompleting(currentCaller));
        engine.setCustomPostBPMNParseListeners(listeners);
    }

    private static List<CommandInterceptor> guarded(List<CommandInterceptor> others) {
        var interceptors = new ArrayList<>(Optional.ofNullable(others).orElse(List.of()));
        interceptors.add(new QueryExpressionGuard());
        return interceptors;
    }
}
