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
 * What is asked for, by path, method and headers.
 *
 * <p>Paths are matched by their pattern alone: the shorter way of writing them means Spring's own controllers and would miss the
 * engine's servlets.
 */
final class Asked {

    static final RequestMatcher WEBAPPS_API = at("/camunda/api/**");

    /** Never a page: whoever is not signed in gets 401. */
    static final RequestMatcher SCRIPTS = new OrRequestMatcher(at("/api/**", "/camunda/api/**"), Asked::isScript);

    static final RequestMatcher SCRIPTS_AND_PICTURES = at("/pages/**", "/texts/**", "/camunda/lib/**", "/camunda/assets/**",
            "/camunda/app/{app}/*/**");

    /** What an open page asks for again and again although nobody touches it: Tasklist for new tasks, a form for who holds its task. */
    static final RequestMatcher ASKED_BY_OPEN_PAGES = new OrRequestMatcher(
            at("/camunda/api/engine/engine/{engine}/filter/{id}/list"),
            withDefaults().matcher(HttpMethod.GET, "/api/tasks/{id}"));

    /** What somebody who has signed in is brought back to. */
    static final RequestMatcher PAGES = new AndRequestMatcher(withDefaults().matcher(HttpMethod.GET, "/**"),
            new NegatedRequestMatcher(SCRIPTS), new NegatedRequestMatcher(at("/favicon.ico", "/")));

    private Asked() {
    }

    /** Whatever is at one of these, as patterns. */
    static RequestMatcher at(String... patterns) {
        return new OrRequestMatcher(Arrays.stream(patterns).<RequestMatcher>map(withDefaults()::matcher).toList());
    }

    private static boolean isScript(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return "XMLHttpRequest".equals(request.getHeader("X-Requested-With"))
                || accept == null || !accept.contains(MediaType.TEXT_HTML_VALUE);
    }
}
