package org.cordon.roundup.arrest.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.cordon.support.RoundUp.OPERATION;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.kernel.shared.Refusal;
import org.cordon.record.results.Results;
import org.cordon.record.results.ResultsService;
import org.cordon.roundup.arrest.ArrestService;
import org.cordon.roundup.arrest.ArrestState;
import org.cordon.roundup.arrest.ExtraditionService;
import org.cordon.roundup.arrest.VisibleArrests;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Jobs;
import org.cordon.support.RoundUp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** FR corrects its answer about the person that IT has arrested. Process, target, ledger and figures follow. */
@CordonTest
class IdentityChangeTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private IdentityChangeService changes;
    @Autowired
    private GivenIdentities givenIdentities;
    @Autowired
    private ArrestService arrests;
    @Autowired
    private VisibleArrests visibleArrests;
    @Autowired
    private ExtraditionService extradition;
    @Autowired
    private ResultsService results;
    @Autowired
    private TaskService tasks;
    @Autowired
    private RoundUp roundUp;
    @Autowired
    private Http http;
    @Autowired
    private Jobs jobs;
    @Autowired
    private As as;

    private String target;
    private String arrest;

    @BeforeEach
    void arrested() {
        AbstractAssertions.init(engine);
        roundUp.withFrozenList().confirmed("FR", "CONFIRM").confirmed("IT", "CONFIRM").opened();
        target = roundUp.nominatedBy("FR").get(0);
        arrest = as.country("IT", () -> arrests.report(target, roundUp.arrest("IT", "Europe/Rome"))).reference();
        jobs.run();
    }

    @Test
    void confirmedByMistakeHeIsAnotherAfterAll() {
        var handling = roundUp.instance(arrest);
        answer(true);
        var before = roundUp.now();
        roundUp.after(Duration.ofHours(1));
        correct(denial(0));

        assertThat(handling)
                .hasPassed("startEvent_identityDeniedAfterAll", "sendTask_announceIdentityCorrected", "endEvent_identityDeniedAfterAll")
                .isEnded();
        assertThat(state()).isEqualTo(ArrestState.WRONG_PERSON);
        assertThat(targetState()).isEqualTo("AT_LARGE");
        assertThat(roundUp.instance(target)).isWaitingAt("receiveTask_atLarge");
        assertThat(standing()).containsExactly("ARREST_REPORTED", "IDENTITY_DENIED");
        assertThat(messages("IDENTITY_DENIED")).containsExactly("coordinator", "ncb-IT");
        assertThat(results(roundUp.now(), before).totals().arrested()).as("as was known then").isOne();
        assertThat(results(before, roundUp.now()).totals().arrested()).as("for every as-of time, once known").isZero();
    }

    @Test
    void aRequestForExtraditionFallsWithTheIdentity() {
        answer(true);
        as.country("FR", () -> extradition.follow(arrest, "REQUESTED", null));
        correct(denial(0));

        assertThat(standing()).containsExactly("ARREST_REPORTED", "IDENTITY_DENIED");
        assertThat(targetState()).isEqualTo("AT_LARGE");
        assertThat(openTasks()).isEmpty();
    }

    @Test
    void deniedByMistakeHeIsTheOneAfterAllAndBackAgain() {
        answer(false);
        correct(confirmation(0));

        assertThat(state()).isEqualTo(ArrestState.CONFIRMED);
        assertThat(targetState()).isEqualTo("ARRESTED");
        assertThat(roundUp.instance(target)).isWaitingAt("receiveTask_arrested");
        assertThat(roundUp.instance(arrest)).hasPassed("startEvent_identityConfirmedAfterAll", "sendTask_announceIdentity")
                .isWaitingAt("userTask_followExtradition");
        assertThat(standing()).containsExactly("ARREST_REPORTED", "IDENTITY_CONFIRMED");
        assertThat(results(roundUp.now(), roundUp.now()).totals().arrested()).isOne();

        correct(denial(1));
        assertThat(openTasks()).isEmpty();
        assertThat(targetState()).isEqualTo("AT_LARGE");
        assertThat(as.country("FR", () -> givenIdentities.in(OPERATION))).singleElement().satisfies(given -> {
            assertThat(given.version()).isEqualTo(2);
            assertThat(given.identityConfirmed()).isFalse();
            assertThat(given.changes()).extracting(change -> ((JsonNode) change.before()).path("identityConfirmed").booleanValue())
                    .containsExactly(false, true);
        });
    }

    @Test
    void theMethodAloneIsCorrectedAndNothingMoves() {
        answer(true);
        correct(confirmation(0).put("method", "DNA"));

        assertThat(as.country("FR", () -> visibleArrests.require(arrest)).identityMethod()).isEqualTo(IdentityMethod.DNA);
        assertThat(roundUp.instance(arrest)).isWaitingAt("userTask_followExtradition");
        assertThat(targetState()).isEqualTo("ARRESTED");
    }

    @Test
    void isRefusedOnceTheArrestHasGoneOn() {
        answer(true);
        as.country("FR", () -> extradition.follow(arrest, "RELEASED", null));
        assertThatThrownBy(() -> correct(denial(0))).isInstanceOf(Refusal.class)
                .hasMessageContaining("can no longer be corrected: the arrest is RELEASED");
    }

    @Test
    void isRefusedWhileTheTargetIsHeldOnAnotherArrest() {
        answer(false);
        roundUp.after(Duration.ofHours(1));
        as.country("IT", () -> arrests.report(target, roundUp.arrest("IT", "Europe/Rome")));
        assertThatThrownBy(() -> correct(confirmation(0))).isInstanceOf(Refusal.class)
                .hasMessageContaining(target + " is IDENTITY_PENDING");
        assertThat(state()).isEqualTo(ArrestState.WRONG_PERSON);
    }

    @Test
    void belongsToTheCountryThatGaveIt() {
        answer(true);
        assertThat(post("ncb-it", denial(0)).status()).isEqualTo(403);
        assertThat(post("ncb-es", denial(0)).status()).isEqualTo(404);
        assertThat(post("coordinator", denial(0)).status()).isEqualTo(403);
        assertThat(http.get("ncb-it", "/api/operations/" + OPERATION + "/identities").json().path("items")).isEmpty();
        assertThat(http.get("manager", "/api/operations/" + OPERATION + "/identities").status()).isEqualTo(403);
        assertThat(http.get("ncb-es", "/api/operations/" + OPERATION + "/identities").status()).isEqualTo(404);
        assertThat(post("ncb-fr", denial(0)).status()).isEqualTo(204);
        assertThat(http.get("ncb-fr", "/api/operations/" + OPERATION + "/identities").json().at("/items/0/mayCorrect").booleanValue())
                .isTrue();
    }

    @Test
    void saysByFieldWhatIsMissingAndWhoWasFaster() {
        answer(true);
        var refused = post("ncb-fr", JSON.createObjectNode().put("identityConfirmed", true));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("reasons").findValuesAsText("field")).containsExactlyInAnyOrder("reason", "method");
        assertThat(post("ncb-fr", JSON.createObjectNode().put("reason", "x").put("identityConfirmed", false)).json().path("reasons")
                .findValuesAsText("field"))
                .containsExactly("text");
        assertThat(post("ncb-fr", confirmation(0)).json().path("detail").textValue()).contains("Nothing is corrected");
        assertThat(post("ncb-fr", denial(0)).status()).isEqualTo(204);
        var late = post("ncb-fr", confirmation(0));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().path("detail").textValue()).contains("was changed by ncb-fr at ").contains("after you looked at it");
    }

    private void answer(boolean confirmed) {
        as.country("FR", () -> tasks.complete(roundUp.task(arrest, "userTask_confirmIdentity").getId(),
                confirmed ? Map.of("identityConfirmed", true, "method", "FINGERPRINT")
                        : Map.of("identityConfirmed", false, "text", "his brother")));
        jobs.run();
    }

    private void correct(ObjectNode posted) {
        as.country("FR", () -> changes.correct(arrest, posted));
        jobs.run();
    }

    private Http.Answer post(String user, ObjectNode posted) {
        var answer = http.post(user, "/api/arrests/" + arrest + "/identity/correction", posted.toString());
        jobs.run();
        return answer;
    }

    private static ObjectNode denial(int version) {
        return JSON.createObjectNode().put("version", version).put("reason", "mixed up").put("identityConfirmed", false).put("text",
                "his brother");
    }

    private static ObjectNode confirmation(int version) {
        return JSON.createObjectNode().put("version", version).put("reason", "mixed up").put("identityConfirmed", true).put("method",
                "FINGERPRINT");
    }

    private ArrestState state() {
        return as.country("FR", () -> visibleArrests.require(arrest)).state();
    }

    private List<String> openTasks() {
        return tasks.createTaskQuery().processInstanceBusinessKey(arrest).list().stream().map(Task::getTaskDefinitionKey).toList();
    }

    private Results results(Instant asOf, Instant knownAt) {
        return as.coordinator(() -> results.results(OPERATION, asOf, knownAt));
    }

    private String targetState() {
        return TestDatabase.asOwner().queryForObject("select state from target where reference = ?", String.class, target);
    }

    private List<String> standing() {
        return TestDatabase.asOwner().queryForList("""
                select type from ledger_event e where subject = ? and voids is null
                   and not exists (select from ledger_event v where v.voids = e.id) order by sequence""", String.class, arrest);
    }

    private static List<String> messages(String kind) {
        return TestDatabase.asOwner().queryForList("select distinct recipient from message where kind = ? order by recipient", String.class,
                kind);
    }
}
