package org.cordon.hub.contact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Jobs;
import org.cordon.support.Play;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The management, administrators and monitoring read the same in three cases: a holder is asked, a holder has refused, or nobody holds the
 * declared thing. No list, no task and no number reveals the difference.
 */
@CordonTest
class ManagementLearnsOfNoMatchTest {

    private static final String COCKPIT = "/camunda/api/cockpit/plugin/base/default/";
    private static final List<String> ASKED = List.of("GET /engine-rest/task", "GET /engine-rest/task/count", "POST /engine-rest/task",
            "POST /engine-rest/task/count", "GET /engine-rest/task/report/candidate-group-count", "GET /engine-rest/history/task",
            "POST /engine-rest/history/task/count", "GET /engine-rest/process-instance", "POST /engine-rest/process-instance/count",
            "GET /engine-rest/history/process-instance", "POST /engine-rest/history/process-instance/count",
            "GET /engine-rest/history/activity-instance", "POST /engine-rest/history/activity-instance/count",
            "POST /engine-rest/execution/count", "POST /engine-rest/variable-instance/count", "GET /engine-rest/history/variable-instance",
            "GET /engine-rest/job", "POST /engine-rest/job/count", "GET /engine-rest/history/job-log",
            "POST /engine-rest/history/job-log/count",
            "GET /engine-rest/incident", "POST /engine-rest/incident/count", "POST /engine-rest/history/incident/count",
            "GET /engine-rest/process-definition/count", "GET /engine-rest/process-definition/statistics?incidents=true&failedJobs=true",
            "GET " + COCKPIT + "process-definition/statistics", "POST " + COCKPIT + "process-instance/count",
            "POST " + COCKPIT + "incident/count", "GET /api/today", "GET /api/events", "GET /api/operations", "GET /api/question-figures",
            "GET /api/failed-work", "GET /api/receipts");

    @Autowired
    private ContactDeclarationService declarations;
    @Autowired
    private ProcessEngine engine;
    @Autowired
    private Play play;
    @Autowired
    private Http http;
    @Autowired
    private Jobs jobs;
    @Autowired
    private As as;

    @Test
    void whetherSomebodyIsAskedOrHasRefused() {
        ClockUtil.setCurrentTime(new Date());
        play.open("TERRA", "FR", "NZ");
        declare("NZ");
        jobs.run();
        var before = read();
        assertThat(before.get("manager GET /engine-rest/task")).as("the management reads other tasks")
                .contains("userTask_");
        assertThat(before.get("figures")).contains("kind=\"nominate\"");
        assertThat(before.get("manager GET /engine-rest/task/report/candidate-group-count")).contains("ncb-NZ");

        declare("FR");
        jobs.run();
        var asked = TestDatabase.asOwner().queryForObject("select reference from contact_asking where country = 'NZ'", String.class);
        var task = engine.getTaskService().createTaskQuery().processInstanceBusinessKey(asked).singleResult().getId();
        assertThat(read()).isEqualTo(before);
        assertThat(http.get("manager", "/engine-rest/task/" + task).status()).isEqualTo(404);

        as.country("NZ", () -> engine.getTaskService().complete(task, Map.of("agreed", false)));
        jobs.run();
        assertThat(read()).isEqualTo(before);
    }

    private Map<String, String> read() {
        var read = new LinkedHashMap<String, String>();
        List.of("manager", "admin").forEach(user -> ASKED.forEach(route -> {
            var asked = route.split(" ");
            var answer = http.send(user, asked[0], asked[1], asked[0].equals("POST") ? "{}" : null);
            // Cursors differ in each answer.
            read.put(user + " " + route, answer.status() + " " + answer.body().replaceAll("\"cursor\":\"[^\"]*\"", ""));
        }));
        read.put("figures", figures().lines()
                .filter(line -> line.startsWith("cordon_tasks{") || line.startsWith("cordon_incidents"))
                .collect(Collectors.joining("\n")));
        return read;
    }

    private String figures() {
        return http.send(http.request("/actuator/prometheus").header("Authorization", Http.basic("manager", "cordon")).build()).body();
    }

    private void declare(String country) {
        as.country(country, () -> declarations.declare(telephone()));
    }

    private static JsonNode telephone() {
        return JsonNodeFactory.instance.objectNode().put("kind", "TELEPHONE").put("telephone", "+64 4 000 0000")
                .put("reason", "INVESTIGATION").put("text", "A number of the network.");
    }
}
