package org.cordon.platform.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.cordon.kernel.caller.CurrentCaller;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells the engine who the caller over {@code /engine-rest} is. Without an identity the engine checks nothing at all, so a request without
 * a caller ends here.
 */
final class EngineIdentityFilter extends OncePerRequestFilter {

    private final IdentityService identities;
    private final CurrentCaller currentCaller;

    EngineIdentityFilter(IdentityService identities, CurrentCaller currentCaller) {
        this.identities = identities;
        this.currentCaller = currentCaller;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var caller = currentCaller.find();
        if (caller.isEmpty()) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        identities.setAuthentication(caller.get().user(), List.copyOf(caller.get().groups()));
        try {
            chain.doFilter(request, response);
        } finally {
            identities.clearAuthentication();
        }
    }
}
