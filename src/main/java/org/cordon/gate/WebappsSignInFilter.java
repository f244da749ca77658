package org.cordon.gate;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;

/**
 * Signs in to Tasklist, Cockpit and Admin, each time that somebody's groups have changed. The webapps would besides read his groups every
 * few minutes from the engine's tables, where that in which an analyst is alone does not stand.
 */
final class WebappsSignInFilter extends ContainerBasedAuthenticationFilter {

    private static final Date NEVER = Date.from(Instant.parse("9999-12-31T00:00:00Z"));

    @Override
    protected boolean isAuthenticated(Authentication present, String engine, String user) {
        return super.isAuthenticated(present, engine, user) && present instanceof UserAuthentication signedIn
                && signedIn.getGroupIds().equals(SignedInToWebapps.groups());
    }

    @Override
    protected UserAuthentication createAuthentication(ProcessEngine engine, String user, List<String> groups, List<String> tenants) {
        var signedIn = super.createAuthentication(engine, user, groups, tenants);
        if (signedIn != null) {
            signedIn.setCacheValidationTime(NEVER);
        }
        return signedIn;
    }
}
