package org.cordon.platform.gate.grants;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskReportManager;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.platform.gate.accounts.AccountPasswords;
import org.cordon.platform.gate.accounts.IdentityRules;
import org.cordon.platform.gate.accounts.PasswordHash;
import org.cordon.platform.gate.accounts.WatchedIdentities;
import org.cordon.platform.signin.RoleChanges;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;

/** Configures access in the engine: slow password hashes, password rules, no lock on accounts, who sees which task, and Cordon's guards. */
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
        engine.setResourceAuthorizationProvider(new NoRightsPerTask());
        var managers = new ArrayList<>(Optional.ofNullable(engine.getCustomSessionFactories()).orElse(List.of()));
        managers.add(manager(AuthorizationManager.class, OfferedTask::new));
        managers.add(manager(TaskManager.class, OfferedTasks::new));
        managers.add(manager(TaskReportManager.class, CountedTasks::new));
        engine.setCustomSessionFactories(managers);
    }

    @Override
    public void postInit(SpringProcessEngineConfiguration engine) {
        OfferedTasks.addTo(engine.getSqlSessionFactory().getConfiguration());
    }

    private static <T extends Session> SessionFactory manager(Class<T> replaced, Supplier<T> own) {
        return new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return replaced;
            }

            @Override
            public Session openSession() {
                return own.get();
            }
        };
    }

    private static List<CommandInterceptor> guarded(List<CommandInterceptor> others) {
        var interceptors = new ArrayList<>(Optional.ofNullable(others).orElse(List.of()));
        interceptors.add(new QueryExpressionGuard());
        return interceptors;
    }
}
