package org.cordon.platform.gate.grants;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.cordon.kernel.caller.SystemWork;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.RoundUp;
import org.cordon.support.Stages;
import org.cordon.support.Statements;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** The statements that the life of a task and a desk's task list send to the table of authorisations. */
@CordonTest
class NoRightsPerTaskTest {

    private static final String DUE = "2030-01-01T00:00:00Z";

    @Autowired
    private Http http;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TaskService tasks;
    @Autowired
    private AuthorizationService authorizations;
    @Autowired
    private RoundUp roundUp;
    @Autowired
    private Stages stages;

    /** People and jobs create, read, complete, return and remove tasks. */
    @Test
    void aRoundUpWritesAndRemovesNone() {
        var before = authorizations.createAuthorizationQuery().count();
        stages.anew();
        Statements.count();
        roundUp.launched("FR", "IT").accepted("FR", "IT").nominated("FR", "IT").screened("FR", "ACCEPT");
        var sent = Statements.counted().statements().keySet();

        assertThat(sent).anyMatch(statement -> statement.contains("insert into ACT_RU_TASK"))
                .anyMatch(statement -> statement.contains("delete from ACT_RU_TASK"));
        assertThat(ofRights(sent)).allMatch(statement -> statement.startsWith("select"));
        assertThat(authorizations.createAuthorizationQuery().count()).isEqualTo(before);
    }

    @Test
    void anOfficersQuestionsAboutTasksReadNone() {
        var task = SystemWork.call(() -> answerTask("FR"));
        for (var question : List.of("GET /task", "GET /task/count", "GET /task/{id}", "GET /task/{id}/identity-links",
                "GET /task/{id}/form-variables", "POST /task/{id}/claim", "POST /task/{id}/unclaim")) {
            var parts = question.replace("{id}", task).split(" ");
            assertThat(ofRights(sent(parts[0], parts[1]))).as(question).isEmpty();
        }
    }

    /** The right to a filter is an authorisation; the right to a task is none. */
    @Test
    void aListComparesNoTaskWithOne() {
        SystemWork.run(() -> answerTask("FR"));
        var filter = http.get("ncb-fr", "/engine-rest/filter").json().get(0).get("id").asText();
        for (var path : List.of("/list", "/count")) {
            assertThat(ofRights(sent("POST", "/filter/" + filter + path))).as(path)
                    .noneMatch(statement -> statement.contains("act_ru_task"));
        }
    }

    private Set<String> sent(String method, String path) {
        Statements.count();
        var body = method.equals("GET") ? null : path.endsWith("/claim") ? "{\"userId\":\"ncb-fr\"}" : "{}";
        assertThat(http.send("ncb-fr", method, "/engine-rest" + path, body).status()).as(path).isBetween(200, 204);
        return Statements.counted().statements().keySet();
    }

    @Test
    void theScriptTakesAwayWhatTheEngineWroteAndNothingElse() throws Exception {
        var before = authorizations.createAuthorizationQuery().count();
        TestDatabase.asOwner().update("""
                insert into engine.act_ru_authorization (id_, rev_, type_, group_id_, resource_type_, resource_id_, perms_)
                values ('task', 1, 1, 'ncb-FR', 7, 'some-task', 16386), ('historic', 1, 1, 'ncb-FR', 19, 'some-task', 2)""");
        var script = new ClassPathResource("db/schema/platform/R__70_engine.sql");
        TestDatabase.asOwner().execute(script.getContentAsString(StandardCharsets.UTF_8));
        assertThat(authorizations.createAuthorizationQuery().count()).isEqualTo(before);
    }

    private static List<String> ofRights(Collection<String> statements) {
        return statements.stream().map(statement -> statement.strip().toLowerCase(Locale.ROOT))
                .filter(statement -> statement.contains("act_ru_authorization")).toList();
    }

    private String answerTask(String country) {
        var instance = runtime.createProcessInstanceByKey("country-participation").businessKey("TEST-2030-" + country)
                .setVariables(Map.of("operationReference", "TEST-2030", "country", country, "answerDeadline", DUE,
                        "silenceDeadline", DUE, "nominationDeadline", DUE, "reminderCycle", "R/P2D"))
                .startBeforeActivity("userTask_answerInvitation").execute();
        return tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult().getId();
    }
}
