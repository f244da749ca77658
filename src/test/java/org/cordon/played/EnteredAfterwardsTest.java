package org.cordon.played;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.kernel.shared.Refusal;
import org.cordon.record.results.ResultsService;
import org.cordon.roundup.arrest.ArrestService;
import org.cordon.roundup.lead.LeadService;
import org.cordon.roundup.operation.LaunchService;
import org.cordon.roundup.operation.OperationService;
import org.cordon.roundup.operation.Phase;
import org.cordon.roundup.pursuit.TargetWithdrawalService;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.Desk;
import org.cordon.support.Http;
import org.cordon.support.Jobs;
import org.cordon.support.Notices;
import org.cordon.support.Play;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The people of an operation of long ago enter it today. Its facts carry their own times, and Cordon waits for nothing in it and writes to
 * nobody.
 */
@CordonTest
class EnteredAfterwardsTest {

    private static final String OPERATION = "DELTA-2016";
    private static final Instant INVITATION = Instant.parse("2016-01-15T12:00:00Z");
    private static final Instant NOMINATION = Instant.parse("2016-02-15T12:00:00Z");
    private static final Instant SCREENING = Instant.parse("2016-03-16T12:00:00Z");
    private static final Instant CONFIRMATION = Instant.parse("2016-04-15T12:00:00Z");
    private static final Instant START = Instant.parse("2016-05-09T06:00:00Z");
    private static final Instant END = Instant.parse("2016-05-13T16:00:00Z");
    private static final Instant ARREST = Instant.parse("2016-05-11T04:20:00Z");
    private static final Instant AS_OF = Instant.parse("2016-06-23T23:59:59Z");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    private Play play;
    @Autowired
    private As as;
    @Autowired
    private Jobs jobs;
    @Autowired
    private Desk desk;
    @Autowired
    private Http http;
    @Autowired
    private OperationService operations;
    @Autowired
    private LaunchService launches;
    @Autowired
    private LeadService leads;
    @Autowired
    private ArrestService arrests;
    @Autowired
    private TargetWithdrawalService withdrawals;
    @Autowired
    private ResultsService results;
    @Autowired
    private TaskService tasks;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private ManagementService management;

    private Instant entered;

    @Test
    void everyFactCarriesThePlannedTimeOfItsStepAndTheTimeOfItsRecord() {
        playToTheEnd();

        assertThat(happened("OPERATION_LAUNCHED", "INVITED", "INVITATION_ACCEPTED")).containsOnly(INVITATION);
        assertThat(happened("NOMINATED")).containsOnly(NOMINATION);
        assertThat(happened("NOMINATION_RETURNED", "NOMINATION_ACCEPTED", "LIST_FROZEN")).containsOnly(SCREENING);
        assertThat(happened("NOMINATION_CORRECTED")).containsOnly(NOMINATION);
        assertThat(happened("CONFIRMED")).containsOnly(CONFIRMATION);
        assertThat(happened("PHASE_OPENED")).containsExactly(START);
        assertThat(happened("ARREST_REPORTED", "IDENTITY_CONFIRMED", "SURRENDERED")).containsOnly(ARREST);
        assertThat(happened("LOCATED", "LEAD_USED")).containsOnly(START);
        assertThat(happened("PHASE_ENDED")).containsExactly(END);
        assertThat(happened("RESULTS_APPROVED", "OPERATION_CLOSED")).containsOnly(AS_OF);
        assertThat(owner("select count(*) from ledger_event where recorded_at < ?", Integer.class, Timestamp.from(entered))).isZero();
        var operation = as.coordinator(() -> operations.visible(OPERATION));
        assertThat(List.of(operation.phases().opened(), operation.phases().ended(), operation.phases().closed()))
                .containsExactly(START, END, AS_OF);
        assertThat(operation.launchedAt()).isAfterOrEqualTo(entered);
    }

    @Test
    void itsFiguresAreThoseOfItsTimeAndNobodyKnewThemBeforeTheEntry() {
        playToTheEnd();

        var then = as.coordinator(() -> results.results(OPERATION, AS_OF, play.now()));
        assertThat(List.of(then.totals().targets(), then.totals().wantingCountries(), then.totals().participatingCountries(),
                then.totals().arrested(), then.totals().located(), then.totals().atLarge()))
                .containsExactly(3, 1, 2, 1, 1, 1);
        assertThat(then.byPhase().during().arrested()).isOne();
        assertThat(as.coordinator(() -> results.results(OPERATION, ARREST.minusSeconds(1), play.now())).totals().arrested()).isZero();
        var unknown = as.coordinator(() -> results.results(OPERATION, AS_OF, entered.minusSeconds(1)));
        assertThat(List.of(unknown.listVersion(), unknown.totals().targets(), unknown.totals().participatingCountries(),
                unknown.totals().arrested(), unknown.totals().located(), unknown.totals().atLarge())).containsOnly(0);
        assertThat(as.country("FR", () -> results.shown(OPERATION, null, null)).totals().arrested()).isOne();
    }

    @Test
    void nothingLeavesAndEveryMessageSaysWhy() {
        playToTheEnd();

        assertThat(TestDatabase.asOwner().queryForList("select distinct status from message", String.class)).containsExactly("SUPPRESSED");
        assertThat(TestDatabase.asOwner().queryForList("select kind from message", String.class))
                .contains("INVITATION", "NOMINATIONS_RETURNED", "LIST_DISTRIBUTED", "PHASE_OPENED", "ARREST_REPORTED", "RESULTS_PUBLISHED");
        assertThat(owner("select count(*) from engine.act_hi_procinst where proc_def_key_ = 'message-delivery'", Integer.class)).isZero();
    }

    @Test
    void anActMayNameItsOwnTime() {
        enter("FR", "IT");
        post("ncb-it", "userTask_answerInvitation", OPERATION + "-IT", Map.of("accepted", true, "liaisonOfficer", "A. Example",
                "happenedAt", "2015-12-01T09:00:00+01:00"));
        play.accept(OPERATION, "FR");
        assertThat(happened("INVITATION_ACCEPTED")).containsExactlyInAnyOrder(Instant.parse("2015-12-01T08:00:00Z"), INVITATION);

        // The jobs that follow a task belong to the act as well, and a later act has to name its own time.
        play.finishNominating(OPERATION, "IT");
        var persons = play.nominate(OPERATION, "FR", Notices.complete("2016/1", "ESSAI", "FR", "IT"));
        play.finishNominating(OPERATION, "FR");
        post("coordinator", "userTask_screenBatch", OPERATION + "-FR", Map.of("decisions",
                List.of(Map.of("reference", persons.get(0), "decision", "ACCEPT")), "happenedAt", "2016-03-01T10:00:00Z"));
        assertThat(happened("NOMINATION_ACCEPTED")).containsExactly(Instant.parse("2016-03-01T10:00:00Z"));
        play.freeze(OPERATION);
        assertThat(happened("LIST_FROZEN")).containsExactly(SCREENING);
        post("coordinator", "userTask_openPhase", OPERATION, Map.of("happenedAt", "2016-05-08T22:00:00Z"));
        assertThat(happened("PHASE_OPENED")).containsExactly(Instant.parse("2016-05-08T22:00:00Z"));
        play.complete("coordinator", "userTask_endPhase", OPERATION, Map.of());
        assertThat(happened("PHASE_ENDED")).containsExactly(END);
    }

    @Test
    void aTimeToComeOrNoTimeIsRefused() {
        enter("FR", "IT");
        for (var time : List.of(play.now().plusSeconds(600).toString(), "yesterday", "2016-05-11")) {
            var answer = desk.complete("ncb-fr", "userTask_answerInvitation", OPERATION + "-FR",
                    Map.of("accepted", true, "liaisonOfficer", "A. Example", "happenedAt", time));
            assertThat(answer.status()).as(time).isEqualTo(400);
            assertThat(answer.body()).contains("happenedAt");
        }
        assertThat(happened("INVITATION_ACCEPTED")).isEmpty();
    }

    @Test
    void anOrdinaryOperationTakesNoTimeOfAnAct() {
        play.launch("TERRA-2027", "FR", "IT");
        var answer = desk.complete("ncb-fr", "userTask_answerInvitation", "TERRA-2027-FR",
                Map.of("accepted", true, "liaisonOfficer", "A. Example", "happenedAt", "2016-05-11T04:20:00Z"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("happenedAt can only be given in an operation that is entered afterwards");
        assertThat(play.task("userTask_answerInvitation", "TERRA-2027-FR")).isNotNull();
    }

    @Test
    void anOrdinaryLaunchStillRefusesPastDates() {
        var order = order("FR", "IT").put("enteredAfterwards", false);
        assertThatThrownBy(() -> as.coordinator(() -> launches.launch(order))).isInstanceOf(Refusal.class)
                .hasMessageContaining("has passed");
        var answer = http.post("coordinator", "/api/operations/check",
                order("FR", "IT").put("operationEnd", play.now().plusSeconds(600).toString()).toString());
        assertThat(answer.json().path("valid").booleanValue()).isFalse();
        assertThat(answer.body()).contains("operationEnd");
    }

    @Test
    void aCountryThatNeverAnsweredIsRecordedByTheCoordinator() {
        enter("FR", "IT");
        play.accept(OPERATION, "FR");
        assertThat(http.post("ncb-it", "/api/operations/" + OPERATION + "/participations/IT/silence", "").status()).isEqualTo(403);
        assertThat(http.post("coordinator", "/api/operations/" + OPERATION + "/participations/IT/silence", "").json().path("status")
                .textValue())
                .isEqualTo("SILENT");
        jobs.run();

        assertThat(happened("NO_ANSWER")).containsExactly(INVITATION);
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(OPERATION + "-IT").count()).isZero();
        assertThat(as.coordinator(() -> operations.visible(OPERATION)).phase()).isEqualTo(Phase.NOMINATION);

        play.launch("TERRA-2027", "FR");
        assertThat(http.post("coordinator", "/api/operations/TERRA-2027/participations/FR/silence", "").status()).isEqualTo(409);
    }

    @Test
    void anArrestMadeSinceTheEntryIsNews() {
        var atLarge = playToTheEnd();
        jobs.runAt(play.now().plus(Duration.ofDays(30)));
        var news = as.country("IT", () -> arrests.report(atLarge, report("IT", play.now()))).reference();
        jobs.run();

        assertThat(messages(news)).contains("ARREST_REPORTED ncb-FR SENT", "ARREST_REPORTED coordinator SENT");
        assertThat(play.task("userTask_confirmIdentity", news).getDueDate()).isInTheFuture();
        play.complete("FR", "userTask_confirmIdentity", news, Map.of("identityConfirmed", true, "method", "FINGERPRINT"));
        assertThat(management.createJobQuery().activityId("boundaryEvent_extraditionWarning").count()).isOne();
        assertThat(as.coordinator(() -> results.results(OPERATION, play.now(), play.now())).totals().arrested()).isEqualTo(2);
        assertThat(as.coordinator(() -> results.results(OPERATION, AS_OF, play.now())).totals().arrested()).isOne();
    }

    @Test
    void whatEndsWithoutADateOfItsOwnEndsWithItsPhase() {
        var atLarge = playToTheEnd();
        as.country("FR", () -> withdrawals.withdrawOwn(atLarge, "the warrant was lifted"));

        assertThat(happened("WITHDRAWN")).containsExactly(END);
        assertThat(as.coordinator(() -> results.results(OPERATION, AS_OF, play.now())).totals().withdrawn()).isOne();
    }

    /** Plays three persons of France in Italy: one arrested, one located, one still at large. @return the reference of the last */
    private String playToTheEnd() {
        enter("FR", "IT");
        play.accept(OPERATION, "FR");
        play.accept(OPERATION, "IT");
        assertNothingIsAwaited();
        play.finishNominating(OPERATION, "IT");
        var persons = play.nominate(OPERATION, "FR", Notices.complete("2016/1", "ESSAI", "FR", "IT"),
                Notices.flagged("2016/2", "FICTIF", "FR", "IT"), Notices.complete("2016/3", "TESTARD", "FR", "IT"));
        play.finishNominating(OPERATION, "FR");
        assertNothingIsAwaited();
        play.screen(OPERATION, "FR", List.of(Map.of("reference", persons.get(0), "decision", "RETURN", "text", "Which court?"),
                Map.of("reference", persons.get(1), "decision", "ACCEPT"), Map.of("reference", persons.get(2), "decision", "ACCEPT")));
        assertNothingIsAwaited();
        play.complete("FR", "userTask_correctNominations", OPERATION + "-FR", Map.of());
        play.complete("compliance", "userTask_reviewFlagged", OPERATION + "-FR",
                Map.of("decisions", List.of(Map.of("reference", persons.get(1), "decision", "CLEAR"))));
        assertNothingIsAwaited();
        play.screen(OPERATION, "FR", List.of(Map.of("reference", persons.get(0), "decision", "ACCEPT")));
        assertNothingIsAwaited();
        play.freeze(OPERATION);
        assertNothingIsAwaited();
        for (var country : List.of("FR", "IT")) {
            play.confirm(OPERATION, country, persons.stream()
                    .map(person -> Map.of("reference", person, "answer", "CONFIRM", "investigator", "An Officer")).toList());
        }
        play.complete("coordinator", "userTask_openPhase", OPERATION, Map.of());
        assertNothingIsAwaited();
        var lead = as.country("IT", () -> leads.report(persons.get(1), report("IT", START).put("kind", "LOCATION"))).reference();
        var arrest = as.country("IT", () -> arrests.report(persons.get(0), report("IT", ARREST))).reference();
        jobs.run();
        assertNothingIsAwaited();
        play.complete("FR", "userTask_assessLead", lead, Map.of("outcome", "USED"));
        play.complete("FR", "userTask_confirmIdentity", arrest, Map.of("identityConfirmed", true, "method", "FINGERPRINT"));
        assertNothingIsAwaited();
        play.complete("FR", "userTask_followExtradition", arrest, Map.of("outcome", "SURRENDERED"));
        play.complete("coordinator", "userTask_endPhase", OPERATION, Map.of());
        assertNothingIsAwaited();
        assertThatThrownBy(() -> play.complete("coordinator", "userTask_approveResults", OPERATION,
                Map.of("approved", true, "asOf", INVITATION.minusSeconds(1).toString()))).hasMessageContaining("before the launch");
        play.complete("coordinator", "userTask_approveResults", OPERATION, Map.of("approved", true, "asOf", AS_OF.toString()));
        assertThat(as.coordinator(() -> operations.visible(OPERATION)).phase()).isEqualTo(Phase.CLOSED);
        return persons.get(2);
    }

    private void enter(String... countries) {
        entered = play.now();
        as.coordinator(() -> launches.launch(order(countries)));
        jobs.run();
        assertNothingIsAwaited();
    }

    /** Every timer lies ahead, and no task is due. */
    private void assertNothingIsAwaited() {
        assertThat(management.createJobQuery().timers().list()).extracting(job -> job.getDuedate())
                .allSatisfy(due -> assertThat(due).isAfter(Date.from(play.now())));
        assertThat(tasks.createTaskQuery().list()).isNotEmpty().extracting(Task::getDueDate).containsOnlyNulls();
    }

    private void post(String user, String key, String reference, Map<String, ?> variables) {
        var answer = desk.complete(user, key, reference, variables);
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
    }

    private static ObjectNode order(String... countries) {
        var order = JSON.createObjectNode().put("code", OPERATION).put("title", "Delta").put("theme", "PEOPLE_SMUGGLING")
                .put("host", "Lyon")
                .put("quota", 20).put("reminderEvery", "P2D").put("enteredAfterwards", true)
                .put("invitationDeadline", INVITATION.toString())
                .put("nominationDeadline", NOMINATION.toString()).put("confirmationDeadline", CONFIRMATION.toString())
                .put("operationStart", START.toString()).put("operationEnd", END.toString());
        order.putArray("languages").add("en");
        Arrays.stream(countries).forEach(order.putArray("invitedCountries")::add);
        return order;
    }

    private static ObjectNode report(String country, Instant at) {
        return JSON.createObjectNode().put("happenedAt", at.toString()).put("zone", "Europe/Rome").put("country", country);
    }

    private static List<Instant> happened(String... types) {
        return TestDatabase.asOwner()
                .queryForList("select happened_at from ledger_event where operation = ? and type = any (?)", Timestamp.class,
                OPERATION, types).stream().map(Timestamp::toInstant).toList();
    }

    private static List<String> messages(String reference) {
        return TestDatabase.asOwner().queryForList("select kind || ' ' || recipient || ' ' || status from message where reference = ?",
                String.class,
                reference);
    }

    private static <T> T owner(String sql, Class<T> type, Object... parameters) {
        return TestDatabase.asOwner().queryForObject(sql, type, parameters);
    }
}
