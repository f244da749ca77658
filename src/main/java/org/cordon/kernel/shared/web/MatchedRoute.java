package org.cordon.kernel.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/**
 * The controller's route of a request, as Spring has matched it.
 *
 * @param handler   the controller's method
 * @param pattern   the path pattern of the method: {@code /api/operations/{operation}/dates}
 * @param variables the values of the path's variables, decoded
 */
public record MatchedRoute(HandlerMethod handler, String pattern, Map<String, String> variables) {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}:]+)[^}]*}");

    /** Returns the route of a request; empty before it is matched, and for files and the engine's servlets. */
    @SuppressWarnings("unchecked")
    public static Optional<MatchedRoute> of(HttpServletRequest request) {
        if (!(request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod handler)) {
            return Optional.empty();
        }
        var variables = (Map<String, String>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return Optional.of(new MatchedRoute(handler, String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)),
                variables == null ? Map.of() : variables));
    }

    /**
     * Returns the steps of the request's path: the steps of its route if the request has a route, otherwise the steps as they were sent.
     */
    public static List<String> stepsOf(HttpServletRequest request) {
        return of(request).map(MatchedRoute::steps).orElseGet(() -> List.of(AskedPath.of(request).split("/")));
    }

    /** Returns the pattern of the route if the request has a route, otherwise the path that was sent. */
    public static String patternOf(HttpServletRequest request) {
        return of(request).map(MatchedRoute::pattern).orElseGet(() -> AskedPath.of(request));
    }

    private List<String> steps() {
        return List.of(pattern.split("/")).stream().map(step -> {
            var variable = VARIABLE.matcher(step);
            return variable.matches() ? variables.getOrDefault(variable.group(1), "") : step;
        }).toList();
    }
}
