package org.cordon.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.engine.rest.security.auth.impl.ContainerBasedAuthenticationProvider;
import org.cordon.caller.CurrentCaller;

/** Hands the one sign-in to Tasklist, Cockpit and Admin, whose filter makes it by its name. */
public final class SignedInToWebapps extends ContainerBasedAuthenticationProvider {

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        return new CurrentCaller().find().map(caller -> {
            var result = AuthenticationResult.successful(caller.user());
            result.setGroups(groups());
            return result;
        }).orElseGet(AuthenticationResult::unsuccessful);
    }

    /** Those of the caller, in order. */
    static List<String> groups() {
        return new CurrentCaller().get().groups().stream().sorted().toList();
    }
}
