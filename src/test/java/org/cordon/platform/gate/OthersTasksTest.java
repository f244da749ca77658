package org.cordon.platform.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.cordon.kernel.caller.SystemWork;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Italy has a task of its own and one together with Spain. It looks for a task of France by every query of Cordon, and by the engine's own
 * queries behind them. France sends the same query and finds the task, so the query itself works.
 */
@CordonTest
class OthersTasksTest {

    private static final String FRANCE = "ncb-fr";
    private static final String ITALY = "ncb-it";
    private static final String SPAIN = "ncb-es";
    private static final String DUE = "2030-01-01T00:00:00Z";

    @Autowired
    private Http http;
    @Autowired
    private As people;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TaskService tasks;
    @Autowired
    private HistoryService history;
    @Autowired
    private IdentityService identities;
    @Autowired
    private AuthorizationService authorizations;
    @Autowired
    private FilterService filters;

    private Task french;
    private Task italian;
    private Task shared;
    private String everything;
    private final List<String> saved = new ArrayList<>();

    @BeforeEach
    void tasksOfThree() {
        french = SystemWork.call(() -> answer("FR"));
        italian = SystemWork.call(() -> answer("IT"));
        shared = SystemWork.call(() -> assess("ncb-IT,ncb-ES"));
        SystemWork.run(() -> tasks.setAssignee(french.getId(), FRANCE));
        everything = readableByAll("Everything", tasks.createTaskQuery());
    }

    @AfterEach
    void noFilters() {
        saved.forEach(filters::deleteFilter);
    }

    /** Returns the queries; each finds the task when France sends it. */
    static Stream<String> questions() {
        return Stream.of("{}", "{'taskId':'{task}'}", "{'taskIdIn':['{task}']}", "{'processInstanceId':'{instance}'}",
                "{'processInstanceIdIn':['{instance}']}", "{'processInstanceBusinessKey':'TEST-2030-FR'}",
                "{'processInstanceBusinessKeyLike':'%FR'}", "{'processInstanceBusinessKeyIn':['TEST-2030-FR']}",
                "{'executionId':'{execution}'}", "{'name':'{name}'}", "{'nameLike':'%FR'}", "{'nameNotEqual':'x'}",
                "{'assignee':'ncb-fr'}", "{'assigneeLike':'ncb%'}", "{'assigneeIn':['ncb-fr']}", "{'assigneeNotIn':['ncb-it']}",
                "{'assigned':true}", "{'involvedUser':'ncb-fr'}", "{'candidateGroup':'ncb-FR','includeAssignedTasks':true}",
                "{'candidateGroups':['ncb-FR','ncb-IT'],'includeAssignedTasks':true}",
                "{'withCandidateGroups':true,'includeAssignedTasks':true}",
                "{'withoutCandidateUsers':true,'includeAssignedTasks':true}", "{'taskDefinitionKey':'userTask_answerInvitation'}",
                "{'processDefinitionKey':'country-participation'}", "{'processDefinitionKeyIn':['country-participation']}",
                "{'createdAfter':'2000-01-01T00:00:00.000+0000'}", "{'dueBefore':'2031-01-01T00:00:00.000+0000'}", "{'active':true}",
                "{'processVariables':[{'name':'country','operator':'eq','value':'FR'}]}",
                "{'processVariables':[{'name':'country','operator':'neq','value':'IT'}]}",
                "{'sorting':[{'sortBy':'processVariable','sortOrder':'asc','parameters':{'variable':'country','type':'String'}}]}",
                "{'sorting':[{'sortBy':'nameCaseInsensitive','sortOrder':'asc'}]}",
                "{'orQueries':[{'taskId':'{task}','candidateGroup':'ncb-FR'}]}",
                "{'orQueries':[{'assigned':true,'unassigned':true}]}",
                "{'orQueries':[{'candidateGroup':'ncb-IT','assignee':'ncb-fr','includeAssignedTasks':true}]}",
                "{'orQueries':[{'processInstanceBusinessKey':'TEST-2030-FR','nameLike':'%IT'},{'assigned':true,'unassigned':true}]}",
                "{'orQueries':[{'processVariables':[{'name':'country','operator':'eq','value':'FR'}],'nameLike':'%FR'}]}");
    }

    @ParameterizedTest
    @MethodSource("questions")
    void areFoundByNoQuestion(String question) {
        var asked = question.replace('\'', '"').replace("{task}", french.getId()).replace("{instance}", french.getProcessInstanceId())
                .replace("{execution}", french.getExecutionId()).replace("{name}", french.getName());
        for (var path : new String[] {"/task", "/filter/" + everything + "/list"}) {
            assertThat(ids(http.post(FRANCE, "/engine-rest" + path, asked).json())).as(path).containsExactly(french.getId());
            var found = ids(http.post(ITALY, "/engine-rest" + path, asked).json());
            assertThat(found).as(path).isSubsetOf(italian.getId(), shared.getId());
            var count = path.replace("/list", "") + "/count";
            assertThat(http.post(ITALY, "/engine-rest" + count, asked).json().get("count").asInt()).as(count).isEqualTo(found.size());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "taskId={task}", "processInstanceId={instance}", "processInstanceBusinessKey=TEST-2030-FR",
            "assignee=ncb-fr", "assigned=true", "candidateGroup=ncb-FR&includeAssignedTasks=true",
            "involvedUser=ncb-fr", "processVariables=country_eq_FR", "withCandidateGroups=true&includeAssignedTasks=true"})
    void areFoundByNoAddress(String question) {
        var asked = question.replace("{task}", french.getId()).replace("{instance}", french.getProcessInstanceId());
        var browser = new Visitor(http);
        browser.signIn(ITALY, "cordon");
        for (var path : new String[] {"/task", "/filter/" + everything + "/list"}) {
            assertThat(ids(http.get(FRANCE, "/engine-rest" + path + "?" + asked).json())).contains(french.getId());
            var found = ids(http.get(ITALY, "/engine-rest" + path + "?" + asked).json());
            assertThat(found).isSubsetOf(italian.getId(), shared.getId());
            var count = path.replace("/list", "") + "/count?" + asked;
            assertThat(http.get(ITALY, "/engine-rest" + count).json().get("count").asInt()).isEqualTo(found.size());
            var shown = http.request("/camunda/api/engine/engine/default" + count).header("Accept", "application/json").build();
            assertThat(browser.ask(shown).body()).isEqualTo("{\"count\":" + found.size() + "}");
        }
    }

    @Test
    void areFoundByNoQuestionAboutAnother() {
        var asked = "{\"candidateUser\":\"ncb-fr\",\"includeAssignedTasks\":true}";
        assertThat(http.post(ITALY, "/engine-rest/task", asked).json()).isEmpty();
        assertThat(http.post(ITALY, "/engine-rest/task/count", asked).json().get("count").asInt()).isZero();
    }

    /** A saved filter holds another person's query, but must answer with the reader's rights. */
    @Test
    void areFoundByNoSavedFilter() {
        var filter = readableByAll("Of France", tasks.createTaskQuery().taskCandidateGroup("ncb-FR").includeAssignedTasks());
        assertThat(http.get(FRANCE, "/engine-rest/filter/" + filter + "/count").json().get("count").asInt()).isOne();
        assertThat(http.get(ITALY, "/engine-rest/filter/" + filter + "/count").json().get("count").asInt()).isZero();
        assertThat(http.get(ITALY, "/engine-rest/filter/" + filter + "/list").json()).isEmpty();
        assertThat(asTasklist(FRANCE, filter).body()).contains("\"count\":1", french.getId());
        assertThat(asTasklist(ITALY, filter).body()).contains("\"count\":0").doesNotContain(french.getId(), "TEST-2030-FR");
        for (var open : StreamSupport.stream(http.get(ITALY, "/engine-rest/filter?itemCount=true").json().spliterator(), false).toList()) {
            assertThat(open.get("itemCount").asInt()).as(open.get("name").asText()).isLessThanOrEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET ", "GET /form", "GET /form-variables", "GET /deployed-form", "GET /rendered-form", "GET /identity-links",
            "GET /variables", "GET /localVariables", "GET /comment", "GET /attachment", "POST /claim", "POST /unclaim", "POST /assignee",
            "POST /complete", "POST /submit-form", "POST /delegate", "POST /resolve", "POST /identity-links", "POST /variables"})
    void areNotThere(String act) {
        var parts = act.split(" ", 2);
        var body = parts[0].equals("GET") ? null : "{\"userId\":\"ncb-it\"}";
        var answer = http.send(ITALY, parts[0], "/engine-rest/task/" + french.getId() + parts[1], body);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo(http.send(ITALY, parts[0], "/engine-rest/task/none" + parts[1], body).body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"READ", "TASK_WORK", "UPDATE", "TASK_ASSIGN", "DELETE"})
    void areNotThereToBeAskedAbout(String permission) {
        var mayWork = permission.equals("READ") || permission.equals("TASK_WORK");
        assertThat(isAuthorized(FRANCE, permission, french)).isEqualTo(mayWork);
        assertThat(isAuthorized(ITALY, permission, french)).isFalse();
        assertThat(isAuthorized(ITALY, permission, shared)).isEqualTo(mayWork);
    }

    /** Queries that the gate refuses over HTTP are tried behind it. */
    @Test
    void areKeptByTheEngineItself() {
        as(ITALY, "ncb-IT", () -> {
            for (var task : List.of(french.getId(), "none")) {
                assertThat(tasks.createTaskQuery().taskId(task).list()).isEmpty();
                assertThat(tasks.createTaskQuery().or().taskId(task).taskCandidateGroup("ncb-FR").endOr().count()).isZero();
            }
            assertThat(tasks.createTaskQuery().count()).isEqualTo(2);
            assertThat(runtime.createVariableInstanceQuery().count()).isZero();
            assertThat(runtime.createProcessInstanceQuery().count()).isZero();
            assertThat(history.createHistoricTaskInstanceQuery().count()).isZero();
            assertThat(history.createHistoricVariableInstanceQuery().count()).isZero();
            assertThat(history.createHistoricIdentityLinkLogQuery().count()).isZero();
            refused(french, tasks::getVariables, tasks::getVariablesLocal, tasks::getIdentityLinksForTask, tasks::complete,
                    task -> tasks.claim(task, ITALY), task -> tasks.setAssignee(task, ITALY));
            assertThat(tasks.createTaskReport().taskCountByCandidateGroup()).isEmpty();
        });
    }

    @Test
    void whoWorksOnATaskHandsItToNobody() {
        people.country("IT", () -> as(ITALY, "ncb-IT", () -> {
            tasks.claim(shared.getId(), ITALY);
            assertThat(tasks.getVariables(shared.getId())).containsKey("country");
            refused(shared, task -> tasks.setAssignee(task, ITALY), task -> tasks.delegateTask(task, ITALY),
                    task -> tasks.setOwner(task, ITALY), task -> tasks.addCandidateGroup(task, "ncb-FR"),
                    task -> tasks.addCandidateUser(task, FRANCE), task -> tasks.deleteCandidateGroup(task, "ncb-ES"),
                    task -> tasks.setPriority(task, 1), task -> tasks.setVariable(task, "country", "FR"),
                    task -> tasks.setVariableLocal(task, "country", "FR"));
            assertThatThrownBy(() -> tasks.saveTask(tasks.newTask())).isInstanceOf(AuthorizationException.class);
        }));
    }

    /** A query for one group finds a task that several groups share. */
    @Test
    void aTaskOfTwoIsFoundByTheGroupOfTheOther() {
        var asked = "{\"candidateGroup\":\"ncb-ES\"}";
        for (var user : List.of(ITALY, SPAIN)) {
            assertThat(ids(http.post(user, "/engine-rest/task", asked).json())).as(user).containsExactly(shared.getId());
            assertThat(http.post(user, "/engine-rest/task/count", asked).json().get("count").asInt()).as(user).isOne();
        }
    }

    @Test
    void goWithTheGroup() {
        SystemWork.run(() -> tasks.deleteCandidateGroup(shared.getId(), "ncb-ES"));
        assertThat(http.get(ITALY, "/engine-rest/task/" + shared.getId()).status()).isEqualTo(200);
        assertThat(http.get(SPAIN, "/engine-rest/task/" + shared.getId()).status()).isEqualTo(404);
        assertThat(http.get(SPAIN, "/engine-rest/task").json()).isEmpty();
        assertThat(http.get(SPAIN, "/engine-rest/task/count").json().get("count").asInt()).isZero();
    }

    /** The officer held a task of France, and now works in Rome. */
    @Test
    void doNotGoWithAnOfficerToAnotherBureau() {
        as(FRANCE, "ncb-IT", () -> {
            assertThat(tasks.createTaskQuery().list()).extracting(Task::getId).containsExactlyInAnyOrder(italian.getId(), shared.getId());
            refused(french, tasks::getVariables, tasks::complete);
        });
    }

    @Test
    void nobodyWithoutAGroupFindsAny() {
        as("nobody", null, () -> {
            assertThat(tasks.createTaskQuery().list()).isEmpty();
            assertThat(tasks.createTaskQuery().count()).isZero();
        });
    }

    @Test
    void areAllThereForAManagerAndForCordonItself() {
        assertThat(http.get("manager", "/engine-rest/task").json()).hasSize(3);
        assertThat(http.get("manager", "/engine-rest/task/count").json().get("count").asInt()).isEqualTo(3);
        assertThat(tasks.createTaskQuery().count()).isEqualTo(3);
    }

    /** Sends Tasklist's query: list, count and variables in one answer. */
    private Http.Answer asTasklist(String user, String filter) {
        return http.send(http.request("/engine-rest/filter/" + filter + "/list?firstResult=0&maxResults=15")
                .header("Accept", "application/hal+json").header("Authorization", Http.basic(user, "cordon")).build());
    }

    private boolean isAuthorized(String user, String permission, Task task) {
        return http.get(user, "/engine-rest/authorization/check?resourceName=Task&resourceType=7&permissionName=" + permission
                + "&resourceId=" + task.getId()).json().get("authorized").asBoolean();
    }

    @SafeVarargs
    private static void refused(Task task, Consumer<String>... acts) {
        for (var act : acts) {
            assertThatThrownBy(() -> act.accept(task.getId())).isInstanceOf(AuthorizationException.class);
        }
    }

    private void as(String user, String group, Runnable act) {
        identities.setAuthentication(user, group == null ? null : List.of(group));
        try {
            act.run();
        } finally {
            identities.clearAuthentication();
        }
    }

    private String readableByAll(String name, TaskQuery query) {
        var filter = filters.newTaskFilter(name);
        filter.setQuery(query);
        filters.saveFilter(filter);
        var authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
        authorization.setUserId(Authorization.ANY);
        authorization.setResource(Resources.FILTER);
        authorization.setResourceId(filter.getId());
        authorization.setPermissions(new Permission[] {Permissions.READ});
        authorizations.saveAuthorization(authorization);
        saved.add(filter.getId());
        return filter.getId();
    }

    private static List<String> ids(JsonNode found) {
        return StreamSupport.stream(found.spliterator(), false).map(task -> task.get("id").asText()).toList();
    }

    private Task answer(String country) {
        return started("country-participation", "TEST-2030-" + country, "userTask_answerInvitation",
                Map.of("operationReference", "TEST-2030", "country", country, "answerDeadline", DUE, "silenceDeadline", DUE,
                        "nominationDeadline", DUE, "reminderCycle", "R/P2D"));
    }

    private Task assess(String groups) {
        return started("lead-handling", "TEST-2030-L2345", "userTask_assessLead",
                Map.of("operationReference", "TEST-2030", "leadReference", "TEST-2030-L2345", "country", "IT", "wantingGroups", groups,
                        "assessmentDeadline", DUE, "leadMatched", true));
    }

    private Task started(String process, String key, String element, Map<String, Object> variables) {
        var instance = runtime.createProcessInstanceByKey(process).businessKey(key).setVariables(variables)
                .startBeforeActivity(element).execute();
        return tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult();
    }
}
