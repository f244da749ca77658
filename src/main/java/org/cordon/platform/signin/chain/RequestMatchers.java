package org.cordon.platform.signin.chain;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Matchers that sort requests by path, method and headers.
 *
 * <p>The matchers compare paths with patterns alone. Spring's short form matches only Spring's own controllers and would miss the engine's
 * servlets.
 */
final class RequestMatchers {

    static final RequestMatcher WEBAPPS_API = at("/camunda/api/**");

    /** Requests of scripts, which get 401 instead of a sign-in page. */
    static final RequestMatcher SCRIPTS = new OrRequestMatcher(at("/api/**", "/camunda/api/**"), RequestMatchers::isScript);

    static final RequestMatcher SCRIPTS_AND_PICTURES = at("/pages/**", "/texts/**", "/camunda/lib/**", "/camunda/assets/**",
            "/camunda/app/{app}/*/**");

    /**
     * Requests that an open page repeats although nobody touches it: Tasklist looks for new tasks, and a form for the holder of its task.
     */
    static final RequestMatcher ASKED_BY_OPEN_PAGES = new OrRequestMatcher(
            at("/camunda/api/engine/engine/{engine}/filter/{id}/list"),
            withDefaults().matcher(HttpMethod.GET, "/api/tasks/{id}"));

    /** Pages to which a person returns after the sign-in. */
    static final RequestMatcher PAGES = new AndRequestMatcher(withDefaults().matcher(HttpMethod.GET, "/**"),
            new NegatedRequestMatcher(SCRIPTS), new NegatedRequestMatcher(at("/favicon.ico", "/")));

    private RequestMatchers() {
    }

    /** Matches requests by path patterns. */
    static RequestMatcher at(String... patterns) {
        return new OrRequestMatcher(Arrays.stream(patterns).<RequestMatcher>map(withDefaults()::matcher).toList());
    }

    private static boolean isScript(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return "XMLHttpRequest".equals(request.getHeader("X-Requested-With"))
                || accept == null || !accept.contains(MediaType.TEXT_HTML_VALUE);
    }
}
