package org.cordon.platform.monitoring.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.LogReferences;
import org.cordon.kernel.shared.web.AskedPath;
import org.springframework.web.filter.OncePerRequestFilter;

/** Adds the asking account and the references of a request to each line that the request logs. */
final class LogReferencesFilter extends OncePerRequestFilter {

    private final CurrentCaller caller;

    LogReferencesFilter(CurrentCaller caller) {
        this.caller = caller;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var references = LogReferences.ofPath(AskedPath.of(request));
        caller.find().ifPresent(somebody -> references.put(LogReferences.USER, LogReferences.digest(somebody.user())));
        try (var lines = LogReferences.about(references)) {
            chain.doFilter(request, response);
        }
    }
}
