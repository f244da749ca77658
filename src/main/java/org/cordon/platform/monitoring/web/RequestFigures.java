package org.cordon.platform.monitoring.web;

import io.micrometer.common.KeyValue;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;

/**
 * How requests are counted for machines. The management reads these figures, so that a route is told by its path only where the management
 * may know that something is done there. All other routes share one value: a count of blind contacts or of closed sessions would tell that
 * there are some.
 */
@Component
final class RequestFigures extends DefaultServerRequestObservationConvention {

    /** The beginnings of the paths that are told. A route that is added later is not, until it is written down here. */
    static final Set<String> SHOWN = Set.of("/api/arrests", "/api/duty", "/api/events", "/api/leads", "/api/me",
            "/api/nominations", "/api/operations", "/api/persons", "/api/targets", "/api/today", "/operations", "/nominations", "/persons",
            "/targets", "/today", "/login", "/actuator/health", "/actuator/info", "/actuator/prometheus");

    /** Tags of requests that reached no route (Spring's), and of all routes that are not told apart. */
    private static final Set<String> OF_NO_ROUTE = Set.of("UNKNOWN", "NOT_FOUND", "REDIRECTION", "root", "/**");
    private static final KeyValue OTHER = KeyValue.of("uri", "other");

    @Override
    protected KeyValue uri(ServerRequestObservationContext context) {
        var uri = super.uri(context);
        return OF_NO_ROUTE.contains(uri.getValue()) || SHOWN.contains(family(uri.getValue())) ? uri : OTHER;
    }

    /** The beginning of a path that says what it is about: of {@code /api} and {@code /actuator} two steps, else one. */
    static String family(String path) {
        return Arrays.stream(path.split("/")).skip(1).limit(path.startsWith("/api/") || path.startsWith("/actuator/") ? 2 : 1)
                .map(step -> "/" + step).collect(Collectors.joining());
    }
}
