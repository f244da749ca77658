package org.cordon.platform.gate;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.OPTIONS;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cordon.kernel.caller.Caller;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The list of the requests that each caller may send to the engine over HTTP. Accounts of posts of specialists may send no request. A path
 * that is not listed is answered as if it did not exist, even if the engine would allow it. Some of the engine's commands check nothing at
 * all.
 *
 * <p>Paths of the engine count from its root, which is {@code /engine-rest} for scripts and {@code /camunda/api/engine/engine/default} for
 * the webapps. Other paths of the webapps are listed as they are.
 */
final class AllowList {

    /**
     * The path of a process definition. Its id contains the version, so that other words in its place, like {@code statistics}, do not
     * match.
     */
    private static final String DEFINITION = "/process-definition/{id:.+:[0-9]+:.+}";

    private static final List<Rule> RULES = rules();

    private record Rule(Predicate<Caller> who, HttpMethod method, PathPattern path) {

        boolean allows(Caller caller, String asked, PathContainer at) {
            return method.matches(asked) && path.matches(at) && who.test(caller);
        }
    }

    private AllowList() {
    }

    static boolean allows(Caller caller, String method, String path) {
        var at = PathContainer.parsePath(path);
        return caller.post().isEmpty() && RULES.stream().anyMatch(rule -> rule.allows(caller, method, at));
    }

    /** Returns every method and path that is open to some caller. */
    static Set<String> paths() {
        return RULES.stream().map(rule -> rule.method() + " " + rule.path().getPatternString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Rule> rules() {
        var rules = new ArrayList<Rule>();
        everybody(rules);
        workers(rules);
        manager(rules);
        administrator(rules);
        return List.copyOf(rules);
    }

    /** Adds the paths that each webapp needs to open. */
    private static void everybody(List<Rule> rules) {
        Predicate<Caller> anybody = caller -> true;
        allow(rules, anybody, GET, "/version", "/engine", "/camunda/api/engine/engine", "/camunda/api/admin/auth/user/default",
                "/authorization/check", "/user/{id}/profile",
                "/camunda/api/{app}/plugin/{plugin}/static/**");
        allow(rules, anybody, POST, "/camunda/api/admin/auth/user/default/logout");
    }

    /**
     * Adds the paths for a caller's tasks. Officers and analysts also get the start of those processes that the engine's authorisations let
     * them start. Partners start no process.
     */
    private static void workers(List<Rule> rules) {
        Predicate<Caller> officer = caller -> caller.isCoordinator() || caller.isCompliance() || caller.country().isPresent()
                || caller.isAnalyst();
        var worker = officer.or(Caller::isPartner);
        allow(rules, worker, GET, "/task", "/task/count", "/task/{id}", "/task/{id}/form", "/task/{id}/deployed-form",
                "/task/{id}/form-variables", "/task/{id}/identity-links",
                "/filter", "/filter/count", "/filter/{id}", "/filter/{id}/list", "/filter/{id}/count",
                "/process-definition", "/process-definition/count", DEFINITION, DEFINITION + "/xml",
                "/process-definition/key/{key}", "/process-definition/key/{key}/xml");
        allow(rules, worker, POST, "/task", "/task/count", "/filter/{id}/list", "/filter/{id}/count",
                "/task/{id}/claim", "/task/{id}/unclaim", "/task/{id}/assignee", "/task/{id}/complete", "/task/{id}/submit-form");
        allow(rules, worker, OPTIONS, "/filter", "/filter/{id}");
        allow(rules, officer, GET, DEFINITION + "/startForm", DEFINITION + "/deployed-start-form", DEFINITION + "/form-variables",
                "/process-definition/key/{key}/startForm", "/process-definition/key/{key}/deployed-start-form",
                "/process-definition/key/{key}/form-variables");
        allow(rules, officer, POST, DEFINITION + "/submit-form", "/process-definition/key/{key}/submit-form");
    }

    /** Adds everything that Cockpit shows, and none of its actions. */
    private static void manager(List<Rule> rules) {
        Predicate<Caller> manager = Caller::isManager;
        allow(rules, manager, GET, "/process-definition/**", "/process-instance/**", "/execution/**", "/job/**", "/job-definition/**",
                "/incident/**", "/external-task/**", "/variable-instance/**", "/deployment/**", "/decision-definition/**",
                "/decision-requirements-definition/**", "/case-definition/**", "/batch/**", "/task", "/task/count", "/task/{id}",
                "/task/report/**", "/user",
                "/history/process-instance/**", "/history/activity-instance/**", "/history/incident/**", "/history/job-log",
                "/history/job-log/count", "/history/job-log/{id}", "/history/task/**", "/history/variable-instance/**",
                "/history/process-definition/**", "/history/decision-definition/**", "/history/batch/**",
                "/history/decision-instance/**", "/history/case-definition/**", "/history/case-instance/**",
                "/camunda/api/cockpit/plugin/**");
        allow(rules, manager, POST, "/process-instance", "/process-instance/count", "/job", "/job/count", "/task", "/task/count",
                "/variable-instance", "/variable-instance/count", "/execution", "/execution/count",
                "/external-task", "/external-task/count", "/incident/count",
                "/history/process-instance", "/history/process-instance/count", "/history/activity-instance",
                "/history/activity-instance/count", "/history/task", "/history/task/count", "/history/job-log",
                "/history/job-log/count", "/history/decision-instance", "/history/decision-instance/count",
                "/history/variable-instance", "/history/variable-instance/count", "/history/incident/count",
                "/camunda/api/cockpit/plugin/base/default/process-definition/{id}/called-process-definitions",
                "/camunda/api/cockpit/plugin/base/default/process-instance",
                "/camunda/api/cockpit/plugin/base/default/process-instance/count",
                "/camunda/api/cockpit/plugin/base/default/process-instance/{id}/called-process-instances",
                "/camunda/api/cockpit/plugin/base/default/incident", "/camunda/api/cockpit/plugin/base/default/incident/count");
    }

    /** Adds accounts and groups. The engine's authorisations and models come with the release, so they cannot be changed here. */
    private static void administrator(List<Rule> rules) {
        Predicate<Caller> administrator = Caller::isAdministrator;
        for (var method : List.of(GET, POST, PUT, DELETE, OPTIONS)) {
            allow(rules, administrator, method, "/user/**", "/group/**");
        }
        allow(rules, administrator, POST, "/identity/password-policy");
        allow(rules, administrator, OPTIONS, "/tenant");
        allow(rules, administrator, GET, "/identity/password-policy", "/identity/groups");
    }

    private static void allow(List<Rule> rules, Predicate<Caller> who, HttpMethod method, String... paths) {
        Arrays.stream(paths).map(PathPatternParser.defaultInstance::parse)
                .forEach(path -> rules.add(new Rule(who, method, path)));
    }
}
