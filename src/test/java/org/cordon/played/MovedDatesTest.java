package org.cordon.played;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordon.support.RoundUp.DAY;
import static org.cordon.support.RoundUp.OPERATION;
import static org.cordon.support.RoundUp.participation;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.cordon.kernel.caller.SystemWork;
import org.cordon.kernel.country.CountryDirectory;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Jobs;
import org.cordon.support.RoundUp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The coordinator moves every date of an operation. Timers follow, the people who wait for the date are told, and a date in the past takes
 * effect at once. Dates are days after the launch: answers 5, nominations 10, screening 15, confirmations 20, action days 30 to 35,
 * approval 49, closing 125.
 */
@CordonTest
class MovedDatesTest {

    private final RoundUp roundUp;
    private final Http http;
    private final Jobs jobs;
    private final CountryDirectory countries;
    private final ManagementService management;
    private final TaskService tasks;
    private final JdbcTemplate owner = TestDatabase.asOwner();
    private Instant launch;

    @Autowired
    MovedDatesTest(RoundUp roundUp, Http http, Jobs jobs, CountryDirectory countries, ManagementService management,
            TaskService tasks) {
        this.roundUp = roundUp;
        this.http = http;
        this.jobs = jobs;
        this.countries = countries;
        this.management = management;
        this.tasks = tasks;
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 3})
    void theInvitationDeadlineMovesBothWays(int day) {
        launched("FR", "IT", "ES").accepted("ES");

        move("{'invitationDeadline':'%s'}", day);

        assertThat(timer(OPERATION, "boundaryEvent_invitationDeadline")).isEqualTo(day(day));
        assertThat(due("FR", "userTask_answerInvitation")).isEqualTo(day(day));
        assertThat(due("IT", "userTask_answerInvitation")).isEqualTo(day(day));
        assertThat(told()).containsExactly("ncb-FR", "ncb-IT");
        assertThat(facts()).containsExactly("invitationDeadline for all");
    }

    @Test
    void aReminderNamesTheDateThatHoldsAndGoesOnUntilThen() {
        launched("FR", "IT").accepted("IT");
        move("{'invitationDeadline':'%s'}", 9);

        for (int reminder = 0; reminder < 3; reminder++) {
            roundUp.after(DAY.multipliedBy(2).plusMinutes(1));
        }

        assertThat(parameters("INVITATION_REMINDER", "ncb-FR")).hasSize(3).allSatisfy(said -> assertThat(said).contains(day(9).toString()));
    }

    @Test
    void anInvitationDeadlineInThePastAsksAtOnceAboutTheSilent() {
        launched("FR", "IT").accepted("IT").after(DAY.multipliedBy(2));

        move("{'invitationDeadline':'%s'}", 1);

        assertThat(tasks.createTaskQuery().taskDefinitionKey("userTask_chaseSilent").count()).isEqualTo(1);
        assertThat(kept("invitation_deadline")).isEqualTo(roundUp.now());
    }

    @Test
    void moreTimeForAllDuringTheChaseRecordsNobodyAsSilentBefore() {
        launched("FR", "IT").accepted("IT").after(DAY.multipliedBy(5).plusMinutes(1));
        move("{'invitationDeadline':'%s'}", 9);
        assertThat(roundUp.task(OPERATION, "userTask_chaseSilent").getDueDate()).isEqualTo(day(9));

        roundUp.after(DAY.multipliedBy(3).plusMinutes(1));
        assertThat(status("FR")).isEqualTo("INVITED");

        roundUp.after(DAY);
        assertThat(status("FR")).isEqualTo("SILENT");
    }

    @Test
    void aCountryWithMoreTimeToAnswerIsWaitedForAndNotChased() {
        launched("FR", "IT", "ES").accepted("ES");
        move("{'invitationDeadline':'%s','country':'FR'}", 8);
        assertThat(told()).containsExactly("ncb-FR");
        assertThat(due("IT", "userTask_answerInvitation")).isEqualTo(day(5));
        assertThat(due("FR", "userTask_answerInvitation")).isEqualTo(day(8));

        roundUp.after(DAY.multipliedBy(5).plusMinutes(1));
        roundUp.coordinator(OPERATION, "userTask_chaseSilent",
                RoundUp.decisions(List.of(Map.of("country", "IT", "decision", "RECORD_SILENT"))));

        assertThat(timer(OPERATION, "boundaryEvent_invitationDeadline")).isEqualTo(day(8));
        roundUp.accepted("FR");
        assertThat(phase()).isEqualTo("NOMINATION");
    }

    @Test
    void aCountryExtendedInTheChaseHasItsTaskDueThen() {
        launched("FR", "IT").accepted("IT").after(DAY.multipliedBy(5).plusMinutes(1));

        roundUp.coordinator(OPERATION, "userTask_chaseSilent", RoundUp.decisions(
                List.of(Map.of("country", "FR", "decision", "EXTEND", "until", day(8).toString()))));

        assertThat(due("FR", "userTask_answerInvitation")).isEqualTo(day(8));
        assertThat(timer(OPERATION, "boundaryEvent_invitationDeadline")).isEqualTo(day(8));
    }

    @ParameterizedTest
    @CsvSource({"14, 17", "8, 14"})
    void theNominationDeadlineMovesBothWays(int day, int screening) {
        launched("FR", "IT", "ES").accepted("FR", "ES").nominated("ES", "IT");

        move("{'nominationDeadline':'%s'}", day);

        assertThat(timer(participation("FR"), "boundaryEvent_nominationDeadline")).isEqualTo(day(day));
        assertThat(due("FR", "userTask_nominate")).isEqualTo(day(day));
        assertThat(timer(participation("IT"), "boundaryEvent_answerOverdue")).isEqualTo(day(day));
        assertThat(due("ES", "userTask_screenBatch")).isEqualTo(day(screening));
        assertThat(timer(participation("ES"), "boundaryEvent_screeningDue")).isEqualTo(due("ES", "userTask_screenBatch"));
        assertThat(told()).containsExactly("ncb-FR", "ncb-IT");
        assertThat(facts()).containsExactly("nominationDeadline for all", "screeningDeadline for all");
    }

    @Test
    void aNominationDeadlineInThePastClosesTheWindowAtOnce() {
        launched("FR", "IT").accepted("FR", "IT").after(DAY.multipliedBy(6));

        move("{'nominationDeadline':'%s'}", 6);

        assertThat(tasks.createTaskQuery().taskDefinitionKey("userTask_nominate").count()).isZero();
        assertThat(tasks.createTaskQuery().taskDefinitionKey("userTask_freezeList").count()).isEqualTo(1);
    }

    @Test
    void aCountryWithMoreTimeToNominateIsWaitedForWhenAllOthersAreDone() {
        launched("FR", "IT").accepted("FR", "IT");
        move("{'nominationDeadline':'%s','country':'FR'}", 16);
        assertThat(due("FR", "userTask_nominate")).isEqualTo(day(16));
        assertThat(due("IT", "userTask_nominate")).isEqualTo(day(10));

        roundUp.after(DAY.multipliedBy(12));
        assertThat(status("IT", "stage")).isEqualTo("SCREENED");
        assertThat(roundUp.putForward("FR", "IT")).hasSize(1);
        assertThat(tasks.createTaskQuery().taskDefinitionKey("userTask_freezeList").count()).isZero();

        roundUp.finished("FR").screened("FR", "ACCEPT");
        assertThat(tasks.createTaskQuery().taskDefinitionKey("userTask_freezeList").count()).isEqualTo(1);
    }

    @Test
    void aLaterDateForAllIsTheSameForAllAgainAndAnEarlierOneLeavesACountryItsOwn() {
        launched("FR", "IT").accepted("FR", "IT");
        move("{'nominationDeadline':'%s','country':'FR'}", 14);

        move("{'nominationDeadline':'%s'}", 12);
        assertThat(due("FR", "userTask_nominate")).isEqualTo(day(14));
        assertThat(due("IT", "userTask_nominate")).isEqualTo(day(12));
        assertThat(told()).containsExactly("ncb-FR", "ncb-IT");

        move("{'nominationDeadline':'%s'}", 15);
        assertThat(due("FR", "userTask_nominate")).isEqualTo(day(15));
        move("{'nominationDeadline':'%s'}", 9);
        assertThat(due("FR", "userTask_nominate")).isEqualTo(day(9));
    }

    @ParameterizedTest
    @ValueSource(ints = {18, 13})
    void theScreeningDeadlineMoves(int day) {
        launched("FR", "IT").accepted("FR").nominated("FR", "IT");

        move("{'screeningDeadline':'%s'}", day);

        assertThat(due("FR", "userTask_screenBatch")).isEqualTo(day(day));
        assertThat(timer(participation("FR"), "boundaryEvent_screeningDue")).isEqualTo(day(day));
        assertThat(told()).isEmpty();
    }

    @Test
    void aScreeningDeadlineInThePastRemindsTheCoordinatorAtOnce() {
        launched("FR", "IT").accepted("FR", "IT").nominated("FR", "IT").after(DAY.multipliedBy(11));

        move("{'screeningDeadline':'%s'}", 11);

        assertThat(parameters("SCREENING_DUE", "coordinator")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"25, 9", "7, 7"})
    void theConfirmationDeadlineBoundsScreeningAndCorrections(int day, int correction) {
        launched("FR", "IT").accepted("FR", "IT").finished("IT").after(DAY.multipliedBy(2));
        roundUp.nominated("FR", "IT").screened("FR", "RETURN");

        move("{'nominationDeadline':'%s','confirmationDeadline':'%s'}", 6, day);

        assertThat(timer(OPERATION, "boundaryEvent_screeningClosed")).isEqualTo(day(day));
        assertThat(due("FR", "userTask_correctNominations")).isBetween(day(correction), day(correction).plusSeconds(60));
        assertThat(timer(participation("FR"), "boundaryEvent_correctionDeadline")).isEqualTo(due("FR", "userTask_correctNominations"));
    }

    @ParameterizedTest
    @ValueSource(ints = {24, 18})
    void theConfirmationDeadlineMovesWithItsTasks(int day) {
        frozen().confirmed("IT", "CONFIRM");

        move("{'confirmationDeadline':'%s'}", day);

        assertThat(due("FR", "userTask_confirmTargets")).isEqualTo(day(day));
        assertThat(timer(participation("FR"), "boundaryEvent_confirmationDeadline")).isEqualTo(day(day));
        assertThat(told()).containsExactly("ncb-FR");
    }

    @Test
    void aConfirmationDeadlineInThePastRecordsWhatIsNotConfirmed() {
        frozen().after(DAY.multipliedBy(11));

        move("{'confirmationDeadline':'%s'}", 11);

        assertThat(tasks.createTaskQuery().taskDefinitionKey("userTask_confirmTargets").count()).isZero();
        assertThat(owner.queryForObject("select count(*) from confirmation where answer = 'NOT_ANSWERED'", Integer.class)).isEqualTo(2);
    }

    @Test
    void aCountryWithMoreTimeToConfirmKeepsItsTask() {
        frozen();
        move("{'confirmationDeadline':'%s','country':'IT'}", 25);

        roundUp.after(DAY.multipliedBy(21));

        assertThat(tasks.createTaskQuery().taskDefinitionKey("userTask_confirmTargets").list())
                .singleElement().satisfies(task -> assertThat(task.getDueDate().toInstant()).isEqualTo(day(25)));
        assertThat(told()).containsExactly("ncb-IT");
    }

    @ParameterizedTest
    @ValueSource(ints = {33, 25})
    void theStartMovesBothWays(int day) {
        frozen();

        move("{'operationStart':'%s'}", day);

        assertThat(timer(OPERATION, "boundaryEvent_operationStart")).isEqualTo(day(day));
        assertThat(roundUp.task(OPERATION, "userTask_openPhase").getDueDate().toInstant()).isEqualTo(day(day));
        assertThat(timer(roundUp.targetsOf("FR").get(0), "boundaryEvent_confirmationOverdue")).isEqualTo(day(day + 1));
        assertThat(told()).containsExactly("ncb-FR", "ncb-IT");
    }

    @Test
    void theStartMovesTheLastMomentToFreezeTheList() {
        launched("FR").accepted("FR").finished("FR");

        move("{'operationStart':'%s'}", 33);

        assertThat(timer(OPERATION, "boundaryEvent_freezeDeadline")).isEqualTo(day(33));
    }

    @Test
    void aStartInThePastOpensThePhaseAtOnce() {
        frozen().after(DAY.multipliedBy(21));

        move("{'operationStart':'%s'}", 21);

        assertThat(phase()).isEqualTo("OPERATIONAL");
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 32})
    void theEndMovesBothWaysAndWithItApprovalAndClosing(int day) {
        frozen().confirmed("FR", "CONFIRM").confirmed("IT", "CONFIRM").opened();

        move("{'operationEnd':'%s'}", day);

        assertThat(timer(OPERATION, "boundaryEvent_operationEnd")).isEqualTo(day(day));
        assertThat(roundUp.task(OPERATION, "userTask_endPhase").getDueDate().toInstant()).isEqualTo(day(day));
        assertThat(timer(participation("FR"), "boundaryEvent_participationOverdue")).isEqualTo(day(day + 120));
        assertThat(told()).containsExactly("ncb-FR", "ncb-IT");

        roundUp.ended();
        assertThat(timer(OPERATION, "boundaryEvent_approvalReminder")).isEqualTo(day(day + 14));
        assertThat(timer(OPERATION, "boundaryEvent_closingDeadline")).isEqualTo(day(day + 90));
    }

    @Test
    void theEndMovesTheWaitForAListThatNeverCame() {
        launched("FR", "IT").accepted("FR", "IT").finished("FR");

        move("{'operationEnd':'%s'}", 40);

        assertThat(timer(participation("FR"), "boundaryEvent_listOverdue")).isEqualTo(day(40));
    }

    @Test
    void anEndInThePastEndsThePhaseAtOnce() {
        frozen().opened().after(DAY.multipliedBy(31));

        move("{'operationEnd':'%s'}", 31);

        assertThat(phase()).isEqualTo("FOLLOW_UP");
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 40})
    void theApprovalDeadlineMoves(int day) {
        frozen().opened().ended();

        move("{'approvalDeadline':'%s'}", day);

        assertThat(roundUp.task(OPERATION, "userTask_approveResults").getDueDate().toInstant()).isEqualTo(day(day));
        assertThat(timer(OPERATION, "boundaryEvent_approvalReminder")).isEqualTo(day(day));
        assertThat(told()).isEmpty();
    }

    @Test
    void anApprovalDeadlineInThePastRemindsAtOnce() {
        frozen().opened().ended().after(DAY.multipliedBy(36));

        move("{'approvalDeadline':'%s'}", 36);

        assertThat(timer(OPERATION, "boundaryEvent_approvalReminder")).isNull();
        assertThat(roundUp.task(OPERATION, "userTask_approveResults")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 60})
    void theClosingDateMovesBothWays(int day) {
        frozen().confirmed("FR", "CONFIRM").opened().ended();

        move("{'closingDeadline':'%s'}", day);

        assertThat(timer(OPERATION, "boundaryEvent_closingDeadline")).isEqualTo(day(day));
        assertThat(timer(participation("FR"), "boundaryEvent_participationOverdue")).isEqualTo(day(day + 30));
    }

    @Test
    void aClosingDateInThePastClosesAtOnce() {
        frozen().opened().ended().after(DAY.multipliedBy(50));

        move("{'closingDeadline':'%s'}", 50);

        assertThat(phase()).isEqualTo("CLOSED");
    }

    @Test
    void everyMemberCountryFollows() {
        var all = SystemWork.call(countries::all).stream().map(country -> country.code()).toArray(String[]::new);
        launched(all);

        move("{'invitationDeadline':'%s'}", 8);

        assertThat(tasks.createTaskQuery().taskDefinitionKey("userTask_answerInvitation").list()).hasSize(all.length)
                .allSatisfy(task -> assertThat(task.getDueDate().toInstant()).isEqualTo(day(8)));
        assertThat(told()).hasSize(all.length);
    }

    @Test
    void aTimerThatIsDueWhileItsDateMovesWaitsAnew() {
        launched("FR", "IT").accepted("FR").after(DAY.multipliedBy(5).minusMinutes(1));
        assertThat(put("coordinator", "{'invitationDeadline':'%s','nominationDeadline':'%s'}", 8, 12).status()).isEqualTo(200);

        // The job that lets the timers follow has not run yet when the old timers become due.
        ClockUtil.setCurrentTime(Date.from(day(10).plusSeconds(60)));
        jobs.run(participation("FR"), "boundaryEvent_nominationDeadline");
        assertThat(timer(participation("FR"), "boundaryEvent_nominationDeadline")).isEqualTo(day(12));
        assertThat(roundUp.task(participation("FR"), "userTask_nominate")).isNotNull();
    }

    @Test
    void aTimerThatWasFetchedBeforeItFollowedDoesNotFire() {
        launched("FR", "IT").accepted("FR");
        move("{'nominationDeadline':'%s'}", 12);
        var timer = management.createJobQuery().processInstanceId(roundUp.instance(participation("FR")).getId()).timers().list().stream()
                .filter(job -> job.getDuedate().toInstant().equals(day(12))).findFirst().orElseThrow();

        // The job executor runs a job in this way if it fetched the job before the date moved.
        jobs.runFetched(timer);

        assertThat(timer(participation("FR"), "boundaryEvent_nominationDeadline")).isEqualTo(day(12));
        assertThat(roundUp.task(participation("FR"), "userTask_nominate")).isNotNull();
    }

    @Test
    void datesOfAnOperationEnteredAfterwardsAreCorrectedInThePastAlone() {
        launch = roundUp.now().truncatedTo(ChronoUnit.MILLIS).minus(Duration.ofDays(100));
        var order = roundUp.order("FR").put("enteredAfterwards", true);
        List.of("invitationDeadline", "nominationDeadline", "confirmationDeadline", "operationStart", "operationEnd")
                .forEach(date -> order.put(date,
                        Instant.from(OffsetDateTime.parse(order.path(date).textValue())).minus(Duration.ofDays(100)).toString()));
        assertThat(http.post("coordinator", "/api/operations", order.toString()).status()).isEqualTo(201);
        jobs.run();

        move("{'invitationDeadline':'%s'}", 6);
        assertThat(kept("invitation_deadline")).isEqualTo(day(6));
        assertThat(timer(OPERATION, "boundaryEvent_invitationDeadline")).isNull();
        assertThat(owner.queryForList("select status from message where kind = 'DATES_MOVED'", String.class)).containsOnly("SUPPRESSED");
        assertThat(reasons("{'operationEnd':'%s'}", 200)).containsExactly("operationEnd");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', value = {
        "{'invitationDeadline':'%s'} | 11 | invitationDeadline",
        "{'nominationDeadline':'%s'} | 4 | nominationDeadline",
        "{'nominationDeadline':'%s'} | 21 | nominationDeadline",
        "{'screeningDeadline':'%s'} | 9 | screeningDeadline",
        "{'operationEnd':'%s'} | 29 | operationEnd",
        "{'closingDeadline':'%s'} | 40 | closingDeadline",
        "{'operationStart':'%s','country':'FR'} | 31 | operationStart",
        "{'nominationDeadline':'%s','country':'DE'} | 11 | country",
        "{'nominationDeadline':'%s','country':'FR'} | 21 | nominationDeadline",
        "{'confirmationDeadline':'%s','country':'FR'} | 9 | confirmationDeadline",
        "{'invitationDeadline':'%s','country':'ES'} | 6 | invitationDeadline",
        "{'midsummer':'%s'} | 6 | midsummer",
        "{'nominationDeadline':'on day %s'} | 6 | nominationDeadline",
        "{'closingDeadline':'%s'} | 9999 | closingDeadline",
        "{} | 1 | dates"})
    void whatCannotBeIsRefusedByField(String order, int day, String field) {
        launched("FR", "IT", "ES").accepted("ES");

        assertThat(reasons(order, day)).containsExactly(field);
        assertThat(facts()).isEmpty();
    }

    @Test
    void aPhaseThatWasLeftCannotBeMoved() {
        frozen();

        assertThat(reasons("{'invitationDeadline':'%s'}", 6)).containsExactly("invitationDeadline");
        assertThat(reasons("{'nominationDeadline':'%s','screeningDeadline':'%s'}", 11, 12))
                .containsExactly("nominationDeadline", "screeningDeadline");
    }

    @Test
    void aDateThatHasPassedAndThatNobodyWaitsForCannotBeMoved() {
        launched("FR", "IT").accepted("FR", "IT").nominated("FR", "IT").after(DAY.multipliedBy(11));

        assertThat(reasons("{'nominationDeadline':'%s'}", 13)).containsExactly("nominationDeadline");
    }

    @Test
    void anEarlierDateForAllStopsBeforeTheTimeThatACountryWasGiven() {
        launched("FR", "IT").accepted("FR", "IT");
        move("{'nominationDeadline':'%s','country':'FR'}", 18);

        assertThat(reasons("{'confirmationDeadline':'%s'}", 17)).containsExactly("confirmationDeadline");
    }

    @Test
    void severalDatesMoveTogetherInTheirNewOrder() {
        launched("FR").accepted("FR");

        move("{'nominationDeadline':'%s','confirmationDeadline':'%s','operationStart':'%s','operationEnd':'%s'}", 110, 120, 130, 135);

        assertThat(due("FR", "userTask_nominate")).isEqualTo(day(110));
        assertThat(told()).containsExactly("ncb-FR");
        assertThat(parameters("DATES_MOVED", "ncb-FR")).singleElement().satisfies(said -> assertThat(said)
                .contains("nominationsUntil", "confirmationsUntil", "starts", "ends").doesNotContain("answersUntil"));
    }

    @Test
    void aDateGivenAsItIsMovesNothing() {
        launched("FR");

        move("{'operationStart':'%s'}", kept("operation_start"));

        assertThat(facts()).isEmpty();
        assertThat(told()).isEmpty();
    }

    @Test
    void whoLookedBeforeAnotherMovedIsToldWhoAndWhen() {
        launched("FR", "IT");
        var path = "/api/operations/" + OPERATION + "/dates";
        var seen = http.get("coordinator", path).json().path("version").intValue();
        assertThat(http.get("manager", path).json().has("version")).isFalse();
        assertThat(http.get("ncb-fr", path).json().has("version")).isFalse();
        move("{'operationStart':'%s','country':null}", 31);

        var late = putSeen("\"" + seen + "\"", "{'operationEnd':'%s'}", 40);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().path("detail").textValue()).startsWith("Dates of " + OPERATION + " were moved by coordinator at ")
                .endsWith(" UTC, after you looked at them; look at them again.");
        assertThat(kept("operation_end")).isEqualTo(day(35));
        assertThat(putSeen("yesterday", "{'operationEnd':'%s'}", 40).status()).isEqualTo(400);
        assertThat(putSeen("\"" + (seen + 1) + "\"", "{'operationEnd':'%s'}", 40).status()).isEqualTo(200);
    }

    @Test
    void aReasonCarriesItsCodeAndWhatItNames() {
        launched("FR");
        var reason = put("coordinator", "{'operationEnd':'%s'}", 29).json().at("/reasons/0");
        assertThat(reason.path("code").textValue()).isEqualTo("NOT_LATER");
        assertThat(reason.at("/values/field").textValue()).isEqualTo("operationStart");
        assertThat(Instant.parse(reason.at("/values/time").textValue())).isEqualTo(day(30));
    }

    @ParameterizedTest
    @CsvSource({"compliance, 403", "manager, 403", "ncb-fr, 403", "ncb-de, 404", "admin, 404"})
    void onlyTheCoordinatorMovesDates(String user, int status) {
        launched("FR", "IT");

        assertThat(put(user, "{'operationStart':'%s'}", 31).status()).isEqualTo(status);
        assertThat(put(user, "no JSON").status()).isEqualTo(status);
        assertThat(http.post(user, "/api/operations/" + OPERATION + "/dates/preview", "no JSON").status()).isEqualTo(status);
        assertThat(facts()).isEmpty();
    }

    @Test
    void eachSeesTheDatesThatConcernHim() {
        launched("FR", "IT").accepted("FR");
        move("{'nominationDeadline':'%s','country':'FR'}", 14);

        assertThat(seen("coordinator")).containsExactly("FR", "IT");
        assertThat(seen("manager")).containsExactly("FR", "IT");
        assertThat(seen("ncb-fr")).containsExactly("FR");
        assertThat(seen("compliance")).isEmpty();
        assertThat(http.get("ncb-de", "/api/operations/" + OPERATION + "/dates").status()).isEqualTo(404);
        assertThat(http.get("ncb-it", "/api/operations/" + OPERATION + "/events").body()).doesNotContain("DATE_MOVED");
        assertThat(http.get("ncb-fr", "/api/operations/" + OPERATION + "/events").body()).contains("DATE_MOVED");
        assertThat(http.get("ncb-fr", "/api/operations/" + OPERATION + "/dates").body()).doesNotContain("\"movable\":true");
    }

    @Test
    void aPreviewSaysWhatWouldHappenAndDoesNothing() {
        launched("FR", "IT", "ES").accepted("FR", "ES");
        move("{'nominationDeadline':'%s','country':'FR'}", 14);

        var preview = http.post("coordinator", "/api/operations/" + OPERATION + "/dates/preview",
                "{\"nominationDeadline\":\"%s\"}".formatted(day(12))).json();

        assertThat(preview.path("valid").booleanValue()).isTrue();
        assertThat(texts(preview.path("told"), "")).containsExactly("ES", "IT");
        assertThat(texts(preview.path("changes"), "date")).containsExactly("nominationDeadline", "screeningDeadline");
        assertThat(texts(preview.path("changes").path(0).path("kept"), "")).containsExactly("FR");
        assertThat(kept("nomination_deadline")).isNotEqualTo(day(12));
    }

    private List<String> seen(String user) {
        return texts(http.get(user, "/api/operations/" + OPERATION + "/dates").json().path("countries"), "country");
    }

    private List<String> reasons(String order, Object... days) {
        var answer = put("coordinator", order, days);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        return texts(answer.json().path("reasons"), "field");
    }

    private static List<String> texts(JsonNode rows, String field) {
        return StreamSupport.stream(rows.spliterator(), false).map(row -> field.isEmpty() ? row.textValue() : row.path(field).textValue())
                .toList();
    }

    private RoundUp launched(String... invited) {
        stopTheClock();
        return roundUp.launched(invited);
    }

    private RoundUp frozen() {
        stopTheClock();
        return roundUp.withFrozenList();
    }

    /** Stops the clock, so that dates counted from the launch are exact. */
    private void stopTheClock() {
        launch = roundUp.now().truncatedTo(ChronoUnit.MILLIS);
        ClockUtil.setCurrentTime(Date.from(launch));
    }

    private Instant day(int days) {
        return launch.plus(Duration.ofDays(days));
    }

    private void move(String order, Object... days) {
        var answer = put("coordinator", order, days);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        jobs.run();
    }

    private Http.Answer putSeen(String version, String order, int day) {
        return http
                .send(http.request("/api/operations/" + OPERATION + "/dates").header("Authorization", Http.basic("coordinator", "cordon"))
                .header("Content-Type", "application/json").header("If-Match", version)
                .PUT(HttpRequest.BodyPublishers.ofString(order.replace('\'', '"').formatted(day(day)))).build());
    }

    private Http.Answer put(String user, String order, Object... days) {
        return http.send(user, "PUT", "/api/operations/" + OPERATION + "/dates",
                order.replace('\'', '"')
                        .formatted(Arrays.stream(days).map(day -> day instanceof Integer number ? day(number) : day).toArray()));
    }

    private Instant timer(String businessKey, String element) {
        return management.createJobQuery().processInstanceId(roundUp.instance(businessKey).getId()).timers().list().stream()
                .filter(job -> element.equals(management.createJobDefinitionQuery().jobDefinitionId(job.getJobDefinitionId()).singleResult()
                        .getActivityId()))
                .map(job -> job.getDuedate().toInstant()).findFirst().orElse(null);
    }

    private Instant due(String country, String task) {
        return roundUp.task(participation(country), task).getDueDate().toInstant();
    }

    private String status(String country) {
        return status(country, "status");
    }

    private String status(String country, String column) {
        return owner.queryForObject("select " + column + " from participation where country = ?", String.class, country);
    }

    private String phase() {
        return owner.queryForObject("select phase from operation", String.class);
    }

    private Instant kept(String column) {
        return owner.queryForObject("select " + column + " from operation", Timestamp.class).toInstant();
    }

    private List<String> told() {
        return owner.queryForList("select recipient from message where kind = 'DATES_MOVED' order by recipient", String.class);
    }

    private List<String> parameters(String kind, String recipient) {
        return owner.queryForList("select parameters::text from message where kind = ? and recipient = ?", String.class, kind, recipient);
    }

    private List<String> facts() {
        return owner.queryForList("""
                select concat(detail ->> 'date', ' for ', coalesce(country, 'all')) from ledger_event where type = 'DATE_MOVED'
                order by sequence""", String.class);
    }
}
