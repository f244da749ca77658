package org.cordon.platform.gate;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.web.AskedPath;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Limits accounts of posts of specialists to the routes that are listed here. Any other route is answered as if it did not exist. A new
 * route stays closed to these accounts until it is listed.
 */
final class PostGate extends OncePerRequestFilter {

    private static final Map<HttpMethod, List<PathPattern>> OPEN = Map.of(
            GET, patterns("/", "/welcome", "/help", "/help/{role}", "/account", "/account/second-factor", "/account/second-factor/codes",
                    "/login", "/login/*", "/password", "/error", "/favicon.ico", "/pages/**", "/texts/**", "/demo/mail", "/demo/mail/*",
                    "/demo/progress", "/actuator/health", "/api/me", "/api/countries", "/network/specialists", "/api/specialists",
                    "/api/specialists.csv", "/api/specialists/{reference}", "/given", "/api/given"),
            HttpMethod.PUT, patterns("/api/given/{item}/draft"),
            HttpMethod.POST, patterns("/logout", "/login", "/login/*", "/password", "/account/language", "/account/password",
                    "/account/sign-out-everywhere", "/account/second-factor", "/account/second-factor/removal",
                    "/account/second-factor/codes", "/api/given/{item}/answer"));

    private final CurrentCaller currentCaller;

    PostGate(CurrentCaller currentCaller) {
        this.currentCaller = currentCaller;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (currentCaller.find().flatMap(caller -> caller.post()).isPresent() && !isOpen(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean isOpen(HttpServletRequest request) {
        var method = HEAD.matches(request.getMethod()) ? GET : HttpMethod.valueOf(request.getMethod());
        var path = PathContainer.parsePath(AskedPath.of(request));
        return OPEN.getOrDefault(method, List.of()).stream().anyMatch(open -> open.matches(path));
    }

    private static List<PathPattern> patterns(String... paths) {
        return Stream.of(paths).map(PathPatternParser.defaultInstance::parse).toList();
    }
}
