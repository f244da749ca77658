package org.cordon.platform.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.cordon.kernel.caller.SystemWork;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.kernel.shared.Refusal;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@CordonTest
class EngineGateTest {

    private static final String FRANCE = "ncb-fr";
    private static final String ITALY = "ncb-it";

    @Autowired
    private Http http;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TaskService tasks;
    @Autowired
    private HistoryService history;
    @Autowired
    private RepositoryService repository;

    static Stream<String> closed() {
        return Stream.of("POST /deployment/create", "GET /deployment", "POST /process-definition/key/infra-operation/start",
                "POST /process-definition/key/country-participation/start", "GET /process-definition/statistics",
                "POST /process-definition/key/infra-operation/restart", "POST /message", "POST /signal", "POST /migration/execute",
                "POST /modification/execute", "POST /task/create", "POST /task/{task}/assignee", "POST /task/{task}/delegate",
                "POST /task/{task}/resolve", "PUT /task/{task}", "DELETE /task/{task}", "POST /task/{task}/comment/create",
                "GET /task/{task}/comment", "POST /task/{task}/attachment/create", "POST /task/{task}/identity-links",
                "PUT /task/{task}/variables/country", "POST /task/{task}/variables", "POST /task/{task}/bpmnError",
                "POST /task/{task}/bpmnEscalation", "POST /filter/create", "PUT /filter/any", "DELETE /filter/any",
                "PUT /process-instance/{instance}/variables/country", "DELETE /process-instance/{instance}",
                "POST /process-instance/{instance}/modification", "GET /metrics", "POST /authorization/create", "GET /authorization",
                "GET /history/process-instance", "POST /external-task/fetchAndLock", "PUT /job/retries", "GET /user",
                "POST /user/create", "POST /decision-definition/key/nomination-screening/evaluate", "POST /identity/verify",
                "GET /schema/log");
    }

    @ParameterizedTest
    @MethodSource("closed")
    void doesNotExistForOfficers(String request) {
        var task = answerTask("FR");
        for (var root : new String[] {"/engine-rest", "/engine-rest/engine/default"}) {
            for (var user : new String[] {"coordinator", "compliance", FRANCE}) {
                var parts = request.replace("{task}", task.getId()).replace("{instance}", task.getProcessInstanceId()).split(" ");
                assertThat(http.send(user, parts[0], root + parts[1], "{}").status()).as(user).isEqualTo(404);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/task/..;/deployment", "/engine-rest/%74ask", "/engine-rest//task", "/engine-rest/task;x=1",
            "/engine-rest/./task"})
    void readsNoPathInTwoWays(String path) {
        assertThat(http.get(FRANCE, path).status()).isIn(400, 404);
    }

    @ParameterizedTest
    @CsvSource({"/task", "/process-instance", "/process-definition/statistics", "/history/process-instance", "/incident", "/job",
            "/deployment", "/history/variable-instance"})
    void letsAManagerRead(String path) {
        answerTask("FR");
        assertThat(http.get("manager", "/engine-rest" + path).status()).isEqualTo(200);
    }

    /** The engine has no figures by day, and fails when it is asked for them. */
    @ParameterizedTest
    @ValueSource(strings = {"/metrics", "/metrics/activity-instance-start/sum"})
    void hasNoCountsByTheDay(String path) {
        assertThat(http.get("manager", "/engine-rest" + path).status()).isEqualTo(404);
    }

    @Test
    void letsAManagerDecideNothing() {
        var task = answerTask("FR");
        assertThat(http.post("manager", "/engine-rest/task/" + task.getId() + "/complete", "{}").status()).isEqualTo(404);
        assertThat(http.post("manager", "/engine-rest/task/" + task.getId() + "/claim", "{\"userId\":\"manager\"}").status())
                .isEqualTo(404);
        assertThat(http.send("manager", "DELETE", "/engine-rest/process-instance/" + task.getProcessInstanceId(), null).status())
                .isEqualTo(404);
    }

    @Test
    void showsAnAdministratorAccountsAndNoCase() {
        answerTask("FR");
        assertThat(http.get("admin", "/engine-rest/user").json()).hasSizeGreaterThan(100);
        assertThat(http.get("admin", "/engine-rest/task").status()).isEqualTo(404);
        assertThat(http.get("admin", "/engine-rest/process-instance").status()).isEqualTo(404);
    }

    @Test
    void showsACountryItsOwnTasksAlone() {
        var task = answerTask("FR");
        assertThat(names(FRANCE)).containsExactly(task.getId());
        assertThat(names(ITALY)).isEmpty();
        assertThat(http.get(FRANCE, "/engine-rest/task/" + task.getId()).status()).isEqualTo(200);
        assertThat(http.get(ITALY, "/engine-rest/task/" + task.getId()).status()).isEqualTo(404);
        assertThat(http.get(ITALY, "/engine-rest/task/" + task.getId() + "/form-variables").status()).isEqualTo(404);
        assertThat(http.post(ITALY, "/engine-rest/task/" + task.getId() + "/complete", "not even JSON").status()).isEqualTo(404);
    }

    @Test
    void letsAnOfficerClaimForHimselfOnly() {
        var task = answerTask("FR");
        var claim = "/engine-rest/task/" + task.getId() + "/claim";
        assertThat(http.post(FRANCE, claim, "{\"userId\":\"ncb-it\"}").status()).isEqualTo(403);
        assertThat(http.post(FRANCE, claim, "{\"userId\":\"ncb-fr\"}").status()).isEqualTo(204);
        assertThat(assignee(task)).isEqualTo(FRANCE);
    }

    @Test
    void letsAnOfficerPutATaskBack() {
        var task = answerTask("FR");
        SystemWork.run(() -> tasks.setAssignee(task.getId(), FRANCE));
        assertThat(http.post(ITALY, "/engine-rest/task/" + task.getId() + "/unclaim", "{}").status()).isEqualTo(404);
        assertThat(http.post(FRANCE, "/engine-rest/task/" + task.getId() + "/unclaim", "{}").status()).isEqualTo(204);
        assertThat(assignee(task)).isNull();
    }

    @Test
    void keepsATaskInsideItsGroup() {
        var task = answerTask("FR");
        assertThatThrownBy(() -> tasks.setAssignee(task.getId(), ITALY)).isInstanceOf(ProcessEngineException.class)
                .satisfies(failure -> assertThat(Refusal.in(failure)).isPresent());
        assertThat(assignee(task)).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{\"variables\":{\"country\":{\"value\":\"IT\"}}} | country",
            "{\"variables\":{\"accepted\":{\"value\":true},\"accepted\":{\"value\":false}}} | JSON",
            "{\"variables\":{\"reason\":{\"value\":\"x\",\"type\":\"File\"}}} | reason",
            "{\"variables\":{\"reason\":{\"value\":\"x\",\"type\":\"Object\"}}} | reason",
            "{\"variables\":{\"reason\":{\"value\":\"x\",\"local\":true}}} | local",
            "{\"variables\":{\"reason\":{\"value\":\"[\",\"type\":\"Json\"}}} | reason",
            "{\"variables\":[]} | variables", "{\"businessKey\":\"OTHER\"} | businessKey",
            "{\"withVariablesInReturn\":true} | withVariablesInReturn",
            "{\"skipCustomListeners\":true} | skipCustomListeners", "[ | JSON"})
    void refusesWhatAFormDoesNotDeclare(String body, String named) {
        var task = answerTask("FR");
        for (var act : new String[] {"complete", "submit-form"}) {
            var answer = http.post(FRANCE, "/engine-rest/task/" + task.getId() + "/" + act, body);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().path("message").asText()).contains(named);
        }
        var start = http.post("coordinator", "/engine-rest/process-definition/key/infra-operation/submit-form", body);
        assertThat(start.status()).isEqualTo(400);
    }

    @Test
    void letsARefusalOutWithItsSentence() {
        var answer = http.post("coordinator", "/engine-rest/process-definition/key/infra-operation/submit-form",
                "{\"variables\":{\"launch\":{\"type\":\"Json\",\"value\":\"{}\"}}}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("message").asText()).isNotBlank().doesNotContain("Exception");
        assertThat(runtime.createProcessInstanceQuery().count()).isZero();
    }

    @Test
    void startsNothingForWhoeverMayNot() {
        assertThat(http.post(FRANCE, "/engine-rest/process-definition/key/infra-operation/submit-form", "{}").status()).isEqualTo(403);
        assertThat(http.post("coordinator", "/engine-rest/process-definition/key/arrest-handling/submit-form", "{}").status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"orQueries\":[{\"assigneeExpression\":\"${1/0}\"}]}", "{\"assigneeExpression\":\"${1/0}\"}",
            "{\"orQueries\":[{\"assignee\\u0045xpression\":\"${1/0}\"}]}"})
    void evaluatesNoExpressionOfAQuery(String query) {
        answerTask("FR");
        var filter = http.get(FRANCE, "/engine-rest/filter").json().get(0).get("id").asText();
        for (var path : new String[] {"/task", "/task/count", "/filter/" + filter + "/list", "/filter/" + filter + "/count"}) {
            var answer = http.post(FRANCE, "/engine-rest" + path, query);
            assertThat(answer.status()).as(path).isEqualTo(400);
            assertThat(answer.body()).contains("forbidden in queries");
        }
    }

    /**
     * Covers every list and count that takes a body, asked as the manager, who may use all of them. An evaluated expression would show
     * itself as a division by zero.
     */
    @ParameterizedTest
    @ValueSource(strings = {"/process-instance", "/process-instance/count", "/job", "/job/count", "/task", "/task/count",
            "/variable-instance",
            "/variable-instance/count", "/execution", "/execution/count", "/external-task", "/external-task/count", "/incident/count",
            "/history/process-instance", "/history/process-instance/count", "/history/activity-instance",
            "/history/activity-instance/count",
            "/history/task", "/history/task/count", "/history/job-log", "/history/job-log/count", "/history/decision-instance",
            "/history/decision-instance/count", "/history/variable-instance", "/history/variable-instance/count",
            "/history/incident/count"})
    void evaluatesNoExpressionForAManager(String path) {
        for (var query : new String[] {"{\"assigneeExpression\":\"${1/0}\"}", "{\"orQueries\":[{\"taskAssigneeExpression\":\"${1/0}\"}]}",
                "{\"processVariables\":[{\"name\":\"x\",\"operator\":\"eq\",\"valueExpression\":\"${1/0}\"}]}"}) {
            var answer = http.post("manager", "/engine-rest" + path, query);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).contains("forbidden in queries");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/process-instance/delete", "/process-instance/message-async", "/process-instance/suspended",
            "/history/process-instance/delete",
            "/history/process-instance/set-removal-time", "/history/decision-instance/delete", "/job/retries",
            "/external-task/retries-async",
            "/modification/executeAsync", "/migration/executeAsync", "/decision-definition/key/nomination-screening/evaluate", "/condition",
            "/filter/create", "/batch/any/suspended"})
    void letsNobodyStartABatchOrEvaluateAnything(String path) {
        for (var user : new String[] {"manager", "coordinator", "admin", FRANCE}) {
            var body = "{\"processInstanceQuery\":{\"orQueries\":[{\"assigneeExpression\":\"${1/0}\"}]}}";
            assertThat(http.post(user, "/engine-rest" + path, body).status()).as(user).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/task", "/task/count", "/filter/{filter}/list", "/filter/{filter}/count"})
    void evaluatesNoExpressionInAnAddress(String path) {
        var filter = http.get(FRANCE, "/engine-rest/filter").json().get(0).get("id").asText();
        var answer = http.get(FRANCE, "/engine-rest" + path.replace("{filter}", filter) + "?assigneeExpression=%24%7B1%2F0%7D");
        assertThat(answer.body()).doesNotContain("ArithmeticException", "by zero");
        if (!path.startsWith("/filter")) {
            assertThat(answer.status()).isIn(400, 500);
            assertThat(answer.body()).contains("forbidden in");
        }
    }

    @Test
    void answersInPages() {
        assertThat(http.get(FRANCE, "/engine-rest/task?maxResults=2000").status()).isEqualTo(200);
        for (var rows : new String[] {"2001", "-1", "many", "99999999999"}) {
            assertThat(http.get(FRANCE, "/engine-rest/task?maxResults=" + rows).status()).as(rows).isEqualTo(400);
            assertThat(http.post(FRANCE, "/engine-rest/task?maxResults=" + rows, "{}").json().path("message").asText()).contains("2000");
        }
        answerTask("FR");
        answerTask("FR");
        assertThat(http.get(FRANCE, "/engine-rest/task?maxResults=1").json()).hasSize(1);
        assertThat(http.get(FRANCE, "/engine-rest/task?firstResult=1").json()).hasSize(1);
    }

    @Test
    void takesNoBodyLargerThanAForm() {
        var task = answerTask("FR");
        var body = "{\"variables\":{\"reason\":{\"value\":\"" + "x".repeat(2 * 1024 * 1024) + "\"}}}";
        assertThat(http.post(FRANCE, "/engine-rest/task/" + task.getId() + "/complete", body).status()).isEqualTo(413);
        assertThat(http.post(FRANCE, "/engine-rest/task", body).status()).isEqualTo(413);
    }

    /** A model of a later release could contain a script. */
    @ParameterizedTest
    @ValueSource(strings = {"javascript", "groovy", "juel", "feel", "python"})
    void runsNoScript(String language) {
        var model = Bpmn.createExecutableProcess("scripted").camundaHistoryTimeToLiveString("P1D").startEvent()
                .scriptTask().scriptFormat(language).scriptText("1 + 1").endEvent().done();
        var deployment = TestDatabase.deploying(() -> repository.createDeployment().addModelInstance("scripted.bpmn", model).deploy());
        try {
            assertThatThrownBy(() -> runtime.startProcessInstanceByKey("scripted")).hasStackTraceContaining("Scripts are switched off");
        } finally {
            TestDatabase.deploying(() -> repository.deleteDeployment(deployment.getId(), true));
        }
    }

    @Test
    void guardsTheEngineItselfAgainstExpressions() {
        assertThatThrownBy(() -> tasks.createTaskQuery().or().taskAssigneeExpression("${1/0}").endOr().list())
                .isInstanceOf(BadUserRequestException.class).hasMessageContaining("forbidden");
        assertThatThrownBy(() -> tasks.createTaskQuery().or().taskAssigneeExpression("${1/0}").endOr().count())
                .isInstanceOf(BadUserRequestException.class).hasMessageContaining("forbidden");
    }

    /** The order of the list itself would come first, and the order that a reader chooses in Tasklist would have no effect. */
    @Test
    void listsMyWorkInTheOrderThatIsAskedFor() {
        answerTask("FR", "2030-02-01T00:00:00Z");
        var urgent = answerTask("FR", "2030-01-01T00:00:00Z");
        answerTask("IT");
        var filter = http.get(FRANCE, "/engine-rest/filter").json().get(0);
        assertThat(filter.get("name").asText()).isEqualTo("My tasks");
        // NamesTest checks that this sentence exists in every language.
        assertThat(filter.get("properties").get("description").asText())
                .isEqualTo("What you and your colleagues have to do, the most urgent first");
        for (var order : List.of("asc", "desc")) {
            var list = http.post(FRANCE, "/engine-rest/filter/" + filter.get("id").asText() + "/list",
                    "{\"sorting\": [{\"sortBy\": \"dueDate\", \"sortOrder\": \"%s\"}]}".formatted(order)).json();
            assertThat(list).hasSize(2);
            assertThat(list.get(order.equals("asc") ? 0 : 1).get("id").asText()).as(order).isEqualTo(urgent.getId());
        }
    }

    @Test
    void namesThingsAtRandom() {
        assertThat(UUID.fromString(answerTask("FR").getId()).version()).isEqualTo(4);
    }

    @Test
    void keepsNoHistoryOfWhatPeopleType() {
        var task = answerTask("FR");
        runtime.setVariable(task.getProcessInstanceId(), "typed", "a name");
        runtime.removeVariable(task.getProcessInstanceId(), "typed");
        assertThat(history.createHistoricVariableInstanceQuery().count()).isZero();
        assertThat(history.createHistoricDetailQuery().count()).isZero();
        assertThat(history.createUserOperationLogQuery().count()).isZero();
    }

    private List<String> names(String user) {
        return StreamSupport.stream(http.get(user, "/engine-rest/task").json().spliterator(), false)
                .map(task -> task.get("id").asText()).toList();
    }

    private String assignee(Task task) {
        return tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee();
    }

    private Task answerTask(String country) {
        return answerTask(country, "2030-01-01T00:00:00Z");
    }

    /** Starts an open task of a country, without any operation behind it. */
    private Task answerTask(String country, String due) {
        return SystemWork.call(() -> {
            var instance = runtime.createProcessInstanceByKey("country-participation").businessKey("TEST-2030-" + country)
                    .setVariables(Map.of("operationReference", "TEST-2030", "country", country, "answerDeadline", due,
                            "silenceDeadline", due, "nominationDeadline", due, "reminderCycle", "R/P2D"))
                    .startBeforeActivity("userTask_answerInvitation").execute();
            return tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult();
        });
    }
}
