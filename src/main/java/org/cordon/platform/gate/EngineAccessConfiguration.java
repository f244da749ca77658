package org.cordon.platform.gate;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.platform.gate.accounts.AccountRows;
import org.cordon.platform.gate.accounts.EngineAccounts;
import org.cordon.platform.gate.accounts.IdentityRules;
import org.cordon.platform.gate.accounts.PartnerZones;
import org.cordon.platform.gate.accounts.PasswordHash;
import org.cordon.platform.gate.grants.EngineAccess;
import org.cordon.platform.signin.RoleChanges;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The engine's accounts, authorisations and guards, and the filters between the sign-in and the engine over HTTP. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PartnerZones.class)
class EngineAccessConfiguration {

    /**
     * The order of the filters, after Spring Security. Two more filters run between the first two and the gate: the filter of acts and the
     * audit of changes.
     */
    private static final int POSTS = SecurityProperties.DEFAULT_FILTER_ORDER + 1;
    private static final int TOO_LATE = SecurityProperties.DEFAULT_FILTER_ORDER + 1;
    private static final int GATE = SecurityProperties.DEFAULT_FILTER_ORDER + 4;
    private static final int IDENTITY = SecurityProperties.DEFAULT_FILTER_ORDER + 5;

    @Bean
    static PasswordHash passwordHash(@Value("${cordon.password-cost}") int cost) {
        return new PasswordHash(cost);
    }

    @Bean
    static IdentityRules identityRules(CurrentCaller currentCaller, ObjectProvider<JdbcClient> sql) {
        return new IdentityRules(currentCaller, sql);
    }

    @Bean
    static EngineAccess engineAccess(PasswordHash hash, CurrentCaller currentCaller, IdentityRules rules,
            ObjectProvider<RoleChanges> changes) {
        return new EngineAccess(hash, currentCaller, rules, changes);
    }

    @Bean
    static EngineAccounts engineAccounts(IdentityService identities, AccountRows rows, PasswordHash hash, PartnerZones zones) {
        return new EngineAccounts(identities, rows, hash, zones);
    }

    @Bean
    static FilterRegistrationBean<Filter> postGate(CurrentCaller currentCaller) {
        return filter("Gate of posts", new PostGate(currentCaller), POSTS, "/*");
    }

    @Bean
    static FilterRegistrationBean<Filter> tooLateFilter(CurrentCaller currentCaller, EndedTasks endedTasks) {
        return filter("Too late", new TooLateFilter(currentCaller, endedTasks), TOO_LATE, "/engine-rest/*", "/camunda/api/*");
    }

    @Bean
    static FilterRegistrationBean<Filter> engineGate(CurrentCaller currentCaller, EngineTasks tasks, DeclaredForms forms,
            IdentityRules rules, TransactionTemplate transaction) {
        return filter("Engine gate", new EngineGate(currentCaller, tasks, forms, rules, transaction), GATE, "/engine-rest/*",
                "/camunda/api/*");
    }

    @Bean
    static FilterRegistrationBean<Filter> engineIdentityFilter(IdentityService identities, CurrentCaller currentCaller) {
        return filter("Engine identity", new EngineIdentityFilter(identities, currentCaller), IDENTITY, "/engine-rest/*");
    }

    @Bean
    static FilterRegistrationBean<Filter> webappsSignInFilter() {
        var registration = filter("Sign-in to the webapps", new WebappsSignInFilter(), IDENTITY,
                "/camunda/app/*", "/camunda/api/*");
        registration.setInitParameters(Map.of("authentication-provider", WebappsSignInFilter.Provider.class.getName()));
        return registration;
    }

    @Bean
    static FilterRegistrationBean<Filter> ownNonceFilter() {
        return filter("Own nonce", new OwnNonceFilter(), IDENTITY, "/camunda/app/*");
    }

    private static FilterRegistrationBean<Filter> filter(String name, Filter filter, int order, String... patterns) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setName(name);
        registration.setOrder(order);
        registration.addUrlPatterns(patterns);
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        return registration;
    }
}
