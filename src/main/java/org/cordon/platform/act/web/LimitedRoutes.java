package org.cordon.platform.act.web;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cordon.platform.act.LimitedAct;

/**
 * The routes that are the only way to a limited act. Acts that can be done both over {@code /api} and by a form are counted by their
 * services.
 */
final class LimitedRoutes {

    private static final Map<Pattern, LimitedAct> ROUTES = Map.of(
            Pattern.compile("GET /api/persons|POST /api/questions/alike"), LimitedAct.SEARCH,
            Pattern.compile("GET /api/.+\\.(csv|xlsx|pdf|graphml|gexf)"), LimitedAct.DOCUMENT,
            Pattern.compile("POST /api/operations/[^/]+/nominations"), LimitedAct.NOMINATIONS,
            Pattern.compile("POST /api/.+/attachments"), LimitedAct.ATTACHMENT,
            Pattern.compile("POST /api/(.+/)?release-requests"), LimitedAct.RELEASE_REQUEST,
            Pattern.compile(
                    "(POST|PUT) /api/(?!alerts/[^/]+/correction).+/(correction|withdrawal|handling|lapse|release|death|custody|departure|reminders|join|split|members)"
                    + "|PUT /api/.+/participations/[^/]+/answer"),
            LimitedAct.CHANGE);

    private LimitedRoutes() {
    }

    static Optional<LimitedAct> find(String method, String pattern) {
        var route = ("HEAD".equals(method) ? "GET" : method) + " " + pattern;
        return ROUTES.entrySet().stream().filter(each -> each.getKey().matcher(route).matches()).map(Map.Entry::getValue).findFirst();
    }
}
