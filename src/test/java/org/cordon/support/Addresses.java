package org.cordon.support;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cordon.support.Http.Answer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Fetches every address of Cordon that is read, and the queries of the engine that people ask, for each of several readers. */
@TestComponent
public final class Addresses {

    private static final List<String> ENGINE = List.of("/engine-rest/task", "/engine-rest/task/count", "/engine-rest/process-instance",
            "/engine-rest/history/process-instance", "/engine-rest/history/activity-instance", "/engine-rest/process-definition");

    private final Http http;
    private final RequestMappingHandlerMapping routes;

    Addresses(Http http, @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes) {
        this.http = http;
        this.routes = routes;
    }

    /**
     * Returns the answer to each reader at each address, by reader and address.
     *
     * @param named the references that can stand in an address, by how the address begins
     * @param which the addresses to fetch; the state of the machine is always left out
     */
    public Map<String, String> fetched(Collection<String> users, Map<String, List<String>> named, Predicate<String> which) {
        var fetched = new TreeMap<String, String>();
        var paths = paths(named).stream().filter(which).toList();
        users.forEach(user -> paths.forEach(path -> {
            var answer = fetched(user, path);
            fetched.put(user + " " + path, answer.status() + " " + plain(answer.body()));
        }));
        return fetched;
    }

    /** Gets a page, a file or anything else. */
    public Answer fetched(String user, String path) {
        var password = user.startsWith("partner-") ? PartnerAccounts.PASSWORD : "cordon";
        return http.send(http.request(path).header("Authorization", Http.basic(user, password)).build());
    }

    private List<String> paths(Map<String, List<String>> named) {
        var paths = new ArrayList<>(ENGINE);
        routes.getHandlerMethods().keySet().stream()
                .filter(route -> route.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(route -> route.getPatternValues().stream()).filter(pattern -> !pattern.startsWith("/actuator"))
                .flatMap(pattern -> filled(pattern, named)).sorted().forEach(paths::add);
        return paths;
    }

    private static Stream<String> filled(String pattern, Map<String, List<String>> named) {
        var all = named.entrySet().stream().filter(entry -> pattern.startsWith(entry.getKey() + "/{")).map(Map.Entry::getValue)
                .findFirst().orElse(List.of("FR"));
        return all.stream().map(reference -> pattern.replaceFirst("\\{[^}]*}", reference).replaceAll("\\{[^}]*}|\\*+", "FR"));
    }

    /** Removes the parts of an answer that differ each time: cursors, tokens against forged requests, and the time of fetching. */
    private static String plain(String body) {
        return body.replaceAll("\"(cursor|next|from|at)\" ?: ?\"[^\"]*\"", "")
                .replaceAll("nonce=\"[^\"]*\"|content=\"[^\"]*\"|value=\"[^\"]*\"", "").replaceAll("DTSTAMP:[0-9TZ]+", "")
                .replaceAll(" at [-0-9T:.]+Z", "");
    }
}
