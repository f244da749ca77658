package org.cordon.platform.act.web;

import java.util.Optional;
import java.util.regex.Pattern;
import org.cordon.kernel.shared.feature.Features;
import org.cordon.kernel.shared.feature.LimitedAct;
import org.cordon.platform.act.ActFeature;
import org.springframework.stereotype.Component;

/**
 * The routes that are the only way to a limited act: the routes of acts that features declare, of documents and of searches. Acts that can
 * be done both over {@code /api} and by a form are counted by their services.
 */
@Component
final class LimitedRoutes {

    private static final Pattern DOCUMENTS = Pattern.compile("GET /api/.+\\.(csv|xlsx|pdf|graphml|gexf)");
    private static final Pattern SEARCHES = Pattern.compile("GET /api/persons|POST /api/questions/alike");

    private final Features features;

    LimitedRoutes(Features features) {
        this.features = features;
    }

    Optional<LimitedAct> find(String method, String pattern) {
        var route = ("HEAD".equals(method) ? "GET" : method) + " " + pattern;
        return DOCUMENTS.matcher(route).matches() ? Optional.of(ActFeature.DOCUMENT)
                : SEARCHES.matcher(route).matches() ? Optional.of(ActFeature.SEARCH) : features.limitOf(route);
    }
}
