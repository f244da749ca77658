package org.cordon.described;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/** Checks every answer below {@code /api} that leaves the application of a test, outside of all filters. */
@TestConfiguration
public class AnswerWatch {

    private static final Description DESCRIPTION = Description.kept();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** Shapes that match the description, each with the call that it answers. */
    private static final Set<String> GOOD = ConcurrentHashMap.newKeySet();
    private static final Set<String> FLAWS = new LinkedHashSet<>();

    /** Returns the answers that contradicted the description since the last call. */
    static List<String> flaws() {
        synchronized (FLAWS) {
            var flaws = new ArrayList<>(FLAWS);
            FLAWS.clear();
            return flaws;
        }
    }

    @Bean
    FilterRegistrationBean<?> answersAreWatched() {
        var watch = new FilterRegistrationBean<>(new Watch());
        watch.setOrder(Ordered.HIGHEST_PRECEDENCE);
        watch.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR));
        return watch;
    }

    private static final class Watch extends OncePerRequestFilter {

        @Override
        protected boolean shouldNotFilterErrorDispatch() {
            return false;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (!asked(request).startsWith("/api/")) {
                chain.doFilter(request, response);
                return;
            }
            var kept = new KeptAnswer(response);
            chain.doFilter(request, kept);
            if (!kept.isLeftToContainer() && !request.isAsyncStarted()) {
                look(request, kept);
            }
        }
    }

    private static String asked(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String refused ? refused : request.getRequestURI();
    }

    private static void look(HttpServletRequest request, KeptAnswer answer) {
        var matched = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        var method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
        var path = matched instanceof String pattern && pattern.startsWith("/api/") ? pattern
                : DESCRIPTION.pathOf(asked(request)).orElse(null);
        if (path == null || !DESCRIPTION.has(method, path)) {
            return;
        }
        var status = answer.getStatus();
        var media = answer.media();
        if (status >= HttpServletResponse.SC_BAD_REQUEST && "text/html".equals(media)) {
            // Somebody typed the address of a call in a browser and gets an error page. The description does not cover such pages.
            return;
        }
        var undeclared = DESCRIPTION.undeclared(method, path, status, media);
        if (undeclared != null) {
            tell(method, path, status, undeclared);
        } else if (answer.body().length > 0 && answer.isJson() && !answer.isFile()) {
            lookInto(method, path, status, media, answer.body());
        }
    }

    private static void lookInto(String method, String path, int status, String media, byte[] body) {
        try {
            var shape = method + path + status + media + AnswerShape.of(body);
            if (GOOD.contains(shape)) {
                return;
            }
            var flaws = DESCRIPTION.flaws(method, path, status, media, JSON.readTree(body));
            if (flaws.isEmpty()) {
                GOOD.add(shape);
            }
            flaws.forEach(flaw -> tell(method, path, status, flaw));
        } catch (JacksonException broken) {
            tell(method, path, status, "the body is no JSON: " + broken.getOriginalMessage());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void tell(String method, String path, int status, String flaw) {
        synchronized (FLAWS) {
            FLAWS.add(method + " " + path + " " + status + ": " + flaw.replaceAll("/\\d+(?=[/:])", "/*"));
        }
    }
}
