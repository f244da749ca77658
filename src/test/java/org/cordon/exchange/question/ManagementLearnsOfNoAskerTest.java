package org.cordon.exchange.question;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Http.Answer;
import org.cordon.support.Jobs;
import org.cordon.support.Play;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * FR asks IT without its name, is asked back, is answered, and owes feedback. The management reads the engine before and after each step,
 * by every filter that names FR, and finds nothing.
 */
@CordonTest
class ManagementLearnsOfNoAskerTest {

    private static final String COCKPIT = "/camunda/api/cockpit/plugin/base/default/";
    private static final List<String> ASKED = List.of("GET /engine-rest/task", "GET /engine-rest/task?candidateGroup=ncb-FR",
            "GET /engine-rest/task?candidateGroup=ncb-FR&includeAssignedTasks=true", "GET /engine-rest/task/count?candidateGroup=ncb-FR",
            "POST /engine-rest/task", "GET /engine-rest/task/report/candidate-group-count", "GET /engine-rest/history/task",
            "GET /engine-rest/history/task?taskHadCandidateGroup=ncb-FR", "GET /engine-rest/variable-instance",
            "GET /engine-rest/variable-instance?variableName=askerGroup", "GET /engine-rest/variable-instance?variableName=country",
            "GET /engine-rest/history/variable-instance", "GET /engine-rest/history/variable-instance?variableName=askerGroup",
            "GET /engine-rest/process-instance", "POST /engine-rest/process-instance/count", "GET /engine-rest/history/process-instance",
            "GET /engine-rest/history/process-instance?startedBy=ncb-fr", "GET /engine-rest/execution",
            "GET /engine-rest/history/activity-instance", "GET /engine-rest/job", "GET /engine-rest/history/job-log",
            "GET /engine-rest/incident", "GET /engine-rest/process-definition/statistics?incidents=true&failedJobs=true",
            "GET " + COCKPIT + "process-definition/statistics", "POST " + COCKPIT + "process-instance");

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private Play play;
    @Autowired
    private Http http;
    @Autowired
    private Jobs jobs;

    @BeforeEach
    void somethingElseIsShown() {
        play.open("TERRA", "FR", "IT");
    }

    @Test
    void whoAsksWithoutANameStandsInNothingThatItReads() {
        var before = read();
        assertThat(before.get("manager GET /engine-rest/task?candidateGroup=ncb-FR")).as("it reads other tasks").contains("userTask_");

        var question = done(http.post("ncb-fr", "/api/questions", "{\"purpose\":\"LOCATE\",\"urgency\":\"NORMAL\","
                + "\"text\":\"Is he there?\",\"named\":false,\"countries\":[\"IT\"]}")).path("reference").asText();
        assertThat(read()).as("asked").isEqualTo(before);
        done(http.post("ncb-it", "/api/questions/" + question + "/answers", "{\"answer\":\"ASK_BACK\",\"text\":\"Whose case?\"}"));
        var task = engine.getTaskService().createTaskQuery().processInstanceBusinessKey(question).taskCandidateGroup("ncb-FR")
                .includeAssignedTasks().singleResult();
        assertThat(task).as("there is something to be found").isNotNull();
        assertThat(read()).as("asked back").isEqualTo(before);
        assertThat(http.get("manager", "/engine-rest/task/" + task.getId()).status()).isEqualTo(404);
        done(http.post("ncb-fr", "/engine-rest/task/" + task.getId() + "/complete", "{\"variables\":{\"text\":{\"value\":\"Ours.\"}}}"));
        done(http.send("ncb-fr", "PUT", "/api/questions/" + question + "/handling", "{\"notFor\":[\"ES\"]}"));
        done(http.post("ncb-it", "/api/questions/" + question + "/answers", "{\"answer\":\"ANSWERED\",\"text\":\"In Genoa.\"}"));
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("feedback").count()).isEqualTo(1);
        assertThat(read()).as("owes feedback").isEqualTo(before);
    }

    /** Events tell the management who reads an alert, but not who issued it. Of a group before its review they tell nothing. */
    @Test
    void whoIssuesAnAlertOrRegistersAGroupDoesNotEither() {
        var before = read();
        done(http.post("ncb-fr", "/api/groups", "{\"name\":\"The Lantern\",\"crimes\":[\"DRUGS\"],\"modusOperandi\":\"At night.\"}"));
        assertThat(read()).isEqualTo(before);
        done(http.post("ncb-fr", "/api/alerts", "{\"kind\":\"WARNING\",\"crime\":\"DRUGS\",\"text\":\"Beware\","
                + "\"countries\":[\"IT\"]}"));
        var after = read();
        before.keySet().stream().filter(route -> route.contains("ncb-fr") || route.contains("ncb-FR"))
                .forEach(route -> assertThat(after.get(route)).as(route).isEqualTo(before.get(route)));
        assertThat(after.get("manager GET /engine-rest/history/process-instance")).contains("alert-reading")
                .doesNotContain("alert-issuing");
    }

    private Map<String, String> read() {
        var read = new LinkedHashMap<String, String>();
        List.of("manager", "admin").forEach(user -> ASKED.forEach(route -> {
            var asked = route.split(" ");
            var answer = http.send(user, asked[0], asked[1], asked[0].equals("POST") ? "{}" : null);
            read.put(user + " " + route, answer.status() + " " + answer.body());
        }));
        var figures = http.request("/actuator/prometheus").header("Authorization", Http.basic("manager", "cordon")).build();
        read.put("figures", http.send(figures).body().lines().filter(line -> line.matches("cordon_(tasks[{]|incidents).*"))
                .collect(Collectors.joining("\n")));
        return read;
    }

    private JsonNode done(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 204);
        jobs.run();
        return answer.body().isEmpty() ? null : answer.json();
    }
}
