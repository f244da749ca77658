package org.cordon.platform.monitoring.web;

import io.micrometer.common.KeyValue;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;

/**
 * Labels the counts of requests. The management reads these figures. So a route is named by its path only if the management may know that
 * something is done at that path. All other routes share one label: a count of blind contacts or closed sessions would reveal that there
 * are contacts or sessions.
 */
@Component
final class RequestFigures extends DefaultServerRequestObservationConvention {

    /** The beginnings of paths that are named. A route that is added later is not named until it is listed here. */
    static final Set<String> SHOWN = Set.of("/api/arrests", "/api/duty", "/api/events", "/api/leads", "/api/me",
            "/api/nominations", "/api/operations", "/api/persons", "/api/targets", "/api/today", "/operations", "/nominations", "/persons",
            "/targets", "/today", "/login", "/actuator/health", "/actuator/info", "/actuator/prometheus");

    /** Spring's tags of requests that reached no route. */
    private static final Set<String> OF_NO_ROUTE = Set.of("UNKNOWN", "NOT_FOUND", "REDIRECTION", "root", "/**");
    /** The tag of all routes that are not named. */
    private static final KeyValue OTHER = KeyValue.of("uri", "other");

    @Override
    protected KeyValue uri(ServerRequestObservationContext context) {
        var uri = super.uri(context);
        return OF_NO_ROUTE.contains(uri.getValue()) || SHOWN.contains(family(uri.getValue())) ? uri : OTHER;
    }

    /**
     * Returns the first steps of a path, which name its subject: two steps under {@code /api} and {@code /actuator}, otherwise one step.
     */
    static String family(String path) {
        return Arrays.stream(path.split("/")).skip(1).limit(path.startsWith("/api/") || path.startsWith("/actuator/") ? 2 : 1)
                .map(step -> "/" + step).collect(Collectors.joining());
    }
}
