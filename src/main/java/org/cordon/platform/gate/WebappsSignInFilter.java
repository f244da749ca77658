package org.cordon.platform.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.engine.rest.security.auth.impl.ContainerBasedAuthenticationProvider;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.cordon.kernel.caller.CurrentCaller;

/**
 * Signs a person in to Tasklist, Cockpit and Admin, and again whenever the person's groups have changed. The webapps would otherwise read
 * the groups from the engine's tables every few minutes. An analyst's own group is not in those tables.
 */
final class WebappsSignInFilter extends ContainerBasedAuthenticationFilter {

    private static final Date NEVER = Date.from(Instant.parse("9999-12-31T00:00:00Z"));

    @Override
    protected boolean isAuthenticated(Authentication present, String engine, String user) {
        return super.isAuthenticated(present, engine, user) && present instanceof UserAuthentication signedIn
                && signedIn.getGroupIds().equals(groups());
    }

    @Override
    protected UserAuthentication createAuthentication(ProcessEngine engine, String user, List<String> groups, List<String> tenants) {
        var signedIn = super.createAuthentication(engine, user, groups, tenants);
        if (signedIn != null) {
            signedIn.setCacheValidationTime(NEVER);
        }
        return signedIn;
    }

    /** Returns the groups of the caller, in order. */
    private static List<String> groups() {
        return new CurrentCaller().get().groups().stream().sorted().toList();
    }

    /** Tells the webapps who is signed in to Cordon. The filter of the webapps creates this class by its name. */
    public static final class Provider extends ContainerBasedAuthenticationProvider {

        @Override
        public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
            return new CurrentCaller().find().map(caller -> {
                var result = AuthenticationResult.successful(caller.user());
                result.setGroups(groups());
                return result;
            }).orElseGet(AuthenticationResult::unsuccessful);
        }
    }
}
