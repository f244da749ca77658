package org.cordon.speed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cordon.access.RouteMatrix;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The requests that people make: every page, every read of {@code /api}, what Cockpit's plugin asks, and what Tasklist and Cockpit ask the
 * engine. The readers are coordinator, manager and country; the operations are those of {@code ten-operations.sql}.
 */
public final class Requests {

    static final String RUNNING = "CEDAR-2026";
    private static final String CLOSED = "WILLOW-2026";

    private final JdbcTemplate sql;
    private final String played;

    /**
     * @param group the part of Cordon that asks
     * @param user an account of the demo
     * @param body null for a {@code GET}
     * @param session whether it is asked with a session, as by a browser, instead of with a password each time
     */
    public record Request(String group, String name, String user, String address, String accept, String body, boolean session) {
    }

    /** @param played an operation whose process runs */
    public Requests(JdbcTemplate sql, String played) {
        this.sql = sql;
        this.played = played;
    }

    public List<Request> all() throws IOException {
        var requests = new ArrayList<Request>();
        var things = things(RUNNING);
        for (var row : RouteMatrix.read()) {
            if (row.method().equals("GET") && !row.path().contains("**") && row.item().isEmpty()) {
                for (var user : List.of("coordinator", "manager", "ncb-fr")) {
                    requests.add(new Request(row.isPage() ? "Pages" : "/api", row.title().substring(4), user, row.address(things),
                            row.accept(), null, row.isPage()));
                }
            }
        }
        for (var document : List.of("results", "results.csv", "results.xlsx", "results.pdf", "results.pdf?lang=ar", "results/frozen")) {
            requests.add(api("ncb-fr", "/api/operations/" + CLOSED + "/" + document));
        }
        requests.add(api("coordinator", "/api/operations/" + CLOSED + "/results/frozen/1/recount"));
        requests.add(api("coordinator", "/api/operations/" + RUNNING + "/targets?status=AT_LARGE&country=FR"));
        requests.add(api("coordinator", "/api/operations/ALDER-2026/freeze-preview"));
        requests.add(api("coordinator", "/api/operations/BIRCH-2026/confirmations"));
        requests.add(api("ncb-fr", "/api/operations/BIRCH-2026/confirmations"));
        requests.add(api("coordinator", "/api/operations/ALDER-2026/nominations"));
        requests.add(api("compliance", "/api/operations/ALDER-2026/nominations"));
        for (var path : List.of("operations", "operations/" + RUNNING, "operations/search/CEDAR",
                "operations/instance/" + instance(played))) {
            requests.add(new Request("Cockpit plugin", "GET plugin/cordon/default/" + path.replace(instance(played), "{id}"), "manager",
                    "/camunda/api/cockpit/plugin/cordon/default/" + path, "application/json", null, true));
        }
        for (var path : List.of("/process-definition/statistics?rootIncidents=true", "/process-instance/count", "/incident/count",
                "/task?maxResults=50&sortBy=dueDate&sortOrder=asc",
                "/history/task/count?unfinished=true&assigned=true", "/history/task/count?unfinished=true&unassigned=true",
                "/process-instance?maxResults=50",
                "/process-instance/" + instance(played), "/job?processInstanceId=" + instance(played),
                "/variable-instance?processInstanceIdIn=" + instance(played))) {
            requests.add(engine("Cockpit", "GET", "manager", path, null));
        }
        var filter = sql.queryForObject("select id_ from engine.act_ru_filter", String.class);
        for (var user : List.of("coordinator", "ncb-fr", "ncb-nl", "compliance")) {
            requests.add(engine("Tasklist", "GET", user, "/filter?resourceType=Task&itemCount=true", null));
            requests.add(engine("Tasklist", "POST", user, "/filter/" + filter + "/list?firstResult=0&maxResults=15",
                    "{\"sorting\":[{\"sortBy\":\"dueDate\",\"sortOrder\":\"asc\"}]}"));
            requests.add(engine("Tasklist", "POST", user, "/filter/" + filter + "/count", "{}"));
            requests.add(engine("Tasklist", "POST", user, "/filter/" + filter + "/list?firstResult=0&maxResults=15",
                    "{\"sorting\":[{\"sortBy\":\"created\",\"sortOrder\":\"desc\"}],\"nameLike\":\"%the%\"}"));
        }
        var task = taskOf("ncb-FR");
        for (var path : List.of("", "/form", "/form-variables", "/identity-links", "/deployed-form")) {
            requests.add(engine("Tasklist", "GET", "ncb-fr", "/task/" + task + path, null));
        }
        return requests;
    }

    private static Request api(String user, String path) {
        return new Request("/api", path, user, path, "application/json", null, false);
    }

    private static Request engine(String group, String method, String user, String path, String body) {
        var name = method + " " + path.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "{id}")
                + (body != null && body.contains("Like") ? ", searched" : "");
        return new Request(group, name, user, "/engine-rest" + path, "application/hal+json, application/json; q=0.5, */*; q=0.1", body,
                false);
    }

    /** Items that France sees, so that every account can be asked about the same items. */
    private Map<String, String> things(String operation) {
        var target = one(
                "select w.target from cordon.target_wanting w join cordon.arrest a using (target) join cordon.target_list_entry e using (target) where w.country = 'FR' and a.operation = ? order by 1 limit 1",
                operation);
        var things = new HashMap<String, String>();
        // These operations have no items of the other kinds, so the request for such an item measures the refusal.
        things.put("/", "none");
        things.put("/api/operations/", operation);
        things.put("/operations/", operation);
        things.put("/go/", operation);
        things.put("/api/targets/", target);
        things.put("/api/nominations/", target);
        things.put("/confirmations/", target);
        things.put("/participations/", "FR");
        things.put("/api/countries/", "FR");
        things.put("/directory/", "FR");
        things.put("/api/tasks/", taskOf("ncb-FR"));
        things.put("/api/drafts/", taskOf("ncb-FR"));
        things.put("/api/leads/", one(
                "select l.reference from cordon.lead l join cordon.target_wanting w using (target) where w.country = 'FR' and l.operation = ? order by 1 limit 1",
                operation));
        things.put("/api/arrests/", one("select reference from cordon.arrest where target = ? order by 1 limit 1", target));
        things.put("/frozen/", operation + "-R1");
        things.put("/engine-rest/task/", taskOf("ncb-FR"));
        things.put("/help/", "country");
        things.put("/api/persons/", target);
        things.put("/targets/", target);
        things.put("/nominations/", target);
        return things;
    }

    private String instance(String key) {
        return one("select id_ from engine.act_hi_procinst where business_key_ = ?", key);
    }

    private String taskOf(String group) {
        return one("select task_id_ from engine.act_ru_identitylink where group_id_ = ? order by task_id_ limit 1", group);
    }

    private String one(String query, String value) {
        return sql.queryForObject(query, String.class, value);
    }
}
