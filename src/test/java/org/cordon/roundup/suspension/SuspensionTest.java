package org.cordon.roundup.suspension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.cordon.kernel.caller.SystemWork;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.kernel.shared.Refusal;
import org.cordon.rooms.casefile.CaseFile.Act;
import org.cordon.rooms.casefile.CaseFiles;
import org.cordon.roundup.arrest.ArrestService;
import org.cordon.roundup.arrest.ExtraditionService;
import org.cordon.roundup.arrest.identity.ArrestIdentityService;
import org.cordon.roundup.lead.LeadChangeService;
import org.cordon.roundup.lead.LeadService;
import org.cordon.roundup.lead.care.AssessmentService;
import org.cordon.roundup.person.TargetQueries;
import org.cordon.roundup.personreport.PersonReportService;
import org.cordon.roundup.pursuit.Suspension;
import org.cordon.roundup.pursuit.TargetService;
import org.cordon.roundup.pursuit.TargetWithdrawalService;
import org.cordon.roundup.pursuit.process.TargetPursuitProcess.Elements;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.Jobs;
import org.cordon.support.ListedTargets;
import org.cordon.support.Notices;
import org.cordon.support.Play;
import org.cordon.support.Reports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Compliance suspends a single target. The tests check what rests in each model, what goes on, who is told, and how the suspension ends.
 */
@CordonTest
class SuspensionTest {

    private static final String OPERATION = "LARK-2027";
    private static final String SECRET = "Because of Zwetkowitz";

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private SuspensionService suspensions;
    @Autowired
    private FileOpeningService openings;
    @Autowired
    private TargetService moves;
    @Autowired
    private TargetQueries targets;
    @Autowired
    private TargetWithdrawalService withdrawals;
    @Autowired
    private LeadService leads;
    @Autowired
    private AssessmentService assessments;
    @Autowired
    private LeadChangeService changes;
    @Autowired
    private ArrestService arrests;
    @Autowired
    private ArrestIdentityService identities;
    @Autowired
    private ExtraditionService extradition;
    @Autowired
    private PersonReportService persons;
    @Autowired
    private CaseFiles files;
    @Autowired
    private ListedTargets listed;
    @Autowired
    private Play play;
    @Autowired
    private Jobs jobs;
    @Autowired
    private As as;

    private String target;

    /** The person is wanted by France and believed to be in Italy; nobody flagged the nomination. */
    @BeforeEach
    void aTargetThatNobodyFlagged() {
        init(engine);
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2027-05-11T12:00:00Z")));
        listed.operation(OPERATION);
        target = listed.target(OPERATION, "2222", "2016/12345", "MORVAN", "Yann", List.of("FR"), List.of("IT"));
    }

    @Test
    void complianceSeesAFileThatWasNotFlaggedOnceItHasOpenedIt() {
        as.country("IT", () -> leads.report(target, Reports.kind("LEAD", Reports.lead("IT"))));
        as.compliance(() -> {
            assertThatThrownBy(() -> files.of(target)).isInstanceOf(Refusal.class).hasMessageContaining("no person");
            assertThatThrownBy(() -> suspensions.suspend(target, "OTHER", "x")).isInstanceOf(Refusal.class)
                    .hasMessageContaining("no target");
            assertThatThrownBy(() -> openings.open(target, " ")).isInstanceOf(Refusal.class).hasMessageContaining("Say why");
            assertThatThrownBy(() -> openings.open("LARK-2027-T9999", "A complaint")).isInstanceOf(Refusal.class)
                    .hasMessageContaining("no target");
            assertThat(openings.open("2016-12345", SECRET).targets()).containsExactly(target);
            var file = files.of(target);
            assertThat(file.target().person().name()).isEqualTo("MORVAN");
            assertThat(file.reports()).as("no leads").isEmpty();
            assertThat(file.may()).containsExactly(Act.SUSPEND);
        });
        assertThat(listed.messages(target)).containsExactly("FILE_OPENED coordinator");
        assertThat(TestDatabase.asOwner().queryForObject("select officer || ' ' || reason from file_opening", String.class))
                .isEqualTo("compliance " + SECRET);
        assertThatThrownBy(() -> as.coordinator(() -> openings.open(target, "x"))).isInstanceOf(Refusal.class);
    }

    @Test
    void everybodyWhoKnowsOfItIsToldThatItIsSuspendedAndNobodyWhy() {
        suspend();

        assertThat(listed.messages(target)).contains("TARGET_SUSPENDED coordinator", "TARGET_SUSPENDED ncb-FR", "TARGET_SUSPENDED ncb-IT")
                .doesNotContain("TARGET_SUSPENDED ncb-ES");
        assertThat(listed.ledger(OPERATION)).containsExactly("TARGET_SUSPENDED");
        assertThat(pursuit()).isWaitingAt(Elements.SUSPENDED);
        as.country("FR", () -> {
            var file = files.of(target);
            assertThat(file.target().state()).hasToString("SUSPENDED");
            assertThat(file.target().person().name()).isEqualTo("MORVAN");
            assertThat(file.target().suspensions()).isNull();
            assertThat(file.may()).contains(Act.REPORT_ARREST, Act.WITHDRAW).doesNotContain(Act.SHARE_LEAD, Act.REPORT_CUSTODY);
        });
        as.country("IT", () -> {
            var file = files.of(target);
            assertThat(file.target().state()).hasToString("SUSPENDED");
            assertThat(file.target().person()).as("the file is used by nobody").isNull();
        });
        var kept = as.coordinator(() -> targets.file(target)).suspensions();
        assertThat(kept).extracting(Suspension::act, Suspension::reason, Suspension::words).containsExactlyInAnyOrder(
                tuple(Suspension.Act.OPENED, null, SECRET), tuple(Suspension.Act.SUSPENDED, Suspension.Reason.CCF_MEASURE, SECRET));
        as.compliance(() -> assertThat(files.of(target).may()).containsExactly(Act.LIFT_SUSPENSION, Act.REMOVE));
        assertThatThrownBy(() -> as.compliance(() -> suspensions.suspend(target, "OTHER", "Again"))).isInstanceOf(Refusal.class)
                .hasMessageContaining("suspended");
        assertThatThrownBy(() -> as.country("FR", () -> suspensions.lift(target, "We want him"))).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @CsvSource({"receiveTask_atLarge, 0, false", "receiveTask_located, 0, true", "receiveTask_identityPending, 1, false",
            "receiveTask_arrested, 2, true",
        "receiveTask_extradition, 3, false"})
    void goesOnFromWhereItStood(String element, int steps, boolean located) {
        if (located) {
            move(moves::located);
        }
        List.<Consumer<String>>of(moves::arrestReported, moves::identityConfirmed, moves::extraditionRequested).subList(0, steps)
                .forEach(this::move);
        assertThat(pursuit()).isWaitingAt(element);
        var before = listed.state(target);
        var retention = runtime.getVariable(pursuit().getId(), "retentionEnd");
        suspend();
        var rested = pursuit();
        assertThat(rested).isWaitingAt(Elements.SUSPENDED);

        lift();

        assertThat(rested).isEnded().hasPassed("endEvent_suspensionLifted");
        assertThat(pursuit()).isWaitingAt(element);
        assertThat(listed.state(target)).isEqualTo(before);
        assertThat(runtime.getVariable(pursuit().getId(), "retentionEnd")).isEqualTo(retention);
        assertThat(listed.messages(target)).contains("SUSPENSION_LIFTED coordinator", "SUSPENSION_LIFTED ncb-FR",
                "SUSPENSION_LIFTED ncb-IT");
        assertThat(listed.ledger(OPERATION)).containsExactly("TARGET_SUSPENDED", "SUSPENSION_LIFTED");
    }

    @Test
    void aPursuitThatBeganUnderAnEarlierModelIsSuspendedAllTheSame() {
        var old = pursuit();
        TestDatabase.asOwner().update(
                "delete from engine.act_ru_event_subscr where event_name_ = 'cordon.targetSuspended' and proc_inst_id_ = ?", old.getId());
        suspend();
        assertThat(old).isEnded();
        assertThat(pursuit()).isWaitingAt(Elements.SUSPENDED);
        lift();
        assertThat(pursuit()).isWaitingAt(Elements.AT_LARGE);
    }

    @Test
    void complianceEndsItForGood() {
        suspend();
        var rested = pursuit();
        as.compliance(() -> suspensions.remove(target, SECRET));
        assertThat(rested).isEnded().hasPassed("endEvent_endedWhileSuspended");
        assertThat(listed.state(target)).isEqualTo("WITHDRAWN");
        assertThat(listed.messages(target)).contains("TARGET_WITHDRAWN ncb-FR", "TARGET_WITHDRAWN ncb-IT");
        assertThat(as.country("FR", () -> targets.file(target)).endReason()).isNull();
        as.compliance(() -> assertThat(files.of(target).may()).isEmpty());
    }

    @Test
    void aCountryWithdrawsATargetThatIsSuspended() {
        suspend();
        var rested = pursuit();
        as.country("FR", () -> withdrawals.withdraw(target, "The warrant fell"));
        assertThat(rested).isEnded().hasPassed("endEvent_endedWhileSuspended");
        assertThat(listed.state(target)).isEqualTo("WITHDRAWN");
        assertThatThrownBy(() -> as.compliance(() -> suspensions.lift(target, "x"))).isInstanceOf(Refusal.class)
                .hasMessageContaining("not suspended");
    }

    @Test
    void itsFileIsGivenUpInTimeAllTheSame() {
        suspend();
        var rested = pursuit();
        jobs.run(target, "boundaryEvent_retentionOverWhileSuspended");
        assertThat(rested).isEnded().hasPassed("endEvent_retentionEndedWhileSuspended");
        assertThat(listed.state(target)).isEqualTo("RETENTION_ENDED");
    }

    @Test
    void anOpenLeadRestsAndComesBackWithItsWholeTime() {
        var lead = lead();
        jobs.run();
        assertThat(instance(lead)).isWaitingAt("userTask_assessLead");
        suspend();
        assertThat(instance(lead)).isWaitingAt("receiveTask_leadRests").hasPassed("boundaryEvent_suspendedMeanwhile");
        assertThatThrownBy(() -> as.country("FR", () -> assessments.assess(lead, Reports.assessed("USED", null), List.of())))
                .isInstanceOf(Refusal.class).hasMessageContaining("suspended by compliance");
        assertThatThrownBy(this::lead).isInstanceOf(Refusal.class).hasMessageContaining("suspended by compliance");

        ClockUtil.setCurrentTime(Date.from(Instant.parse("2027-06-20T12:00:00Z")));
        lift();
        jobs.run();

        assertThat(instance(lead)).isWaitingAt("userTask_assessLead").task().hasDueDate(Date.from(Instant.parse("2027-06-27T12:00:00Z")));
        assertThat(listed.messages(lead)).filteredOn("LEAD_SHARED ncb-FR"::equals).hasSize(2);
    }

    @Test
    void whatWaitedBehindALeadThatRestsComesInItsPlace() {
        var first = lead();
        jobs.run();
        var second = lead();
        jobs.run();
        assertThat(instance(second)).isWaitingAt("receiveTask_awaitTurn");
        suspend();
        assertThat(instance(second)).isWaitingAt("receiveTask_awaitTurn");
        as.country("IT", () -> changes.withdraw(first, JsonNodeFactory.instance.objectNode().put("reason", "a rumour")));
        assertThat(instance(second)).isWaitingAt("receiveTask_leadRests");

        lift();
        jobs.run();
        assertThat(instance(second)).isWaitingAt("userTask_assessLead");
    }

    @Test
    void targetSuspendedYesALeadThatNobodyWasToldOfRestsToo() {
        var lead = lead();
        suspend();
        jobs.run();
        assertThat(instance(lead)).isWaitingAt("receiveTask_leadRests").hasNotPassed("userTask_assessLead");
        assertThat(listed.messages(lead)).isEmpty();
        jobs.run(lead, "boundaryEvent_askAgain");
        jobs.run();
        assertThat(instance(lead)).as("suspended still").isWaitingAt("receiveTask_leadRests");
        lift();
        jobs.run();
        assertThat(instance(lead)).isWaitingAt("userTask_assessLead");
        assertThat(listed.messages(lead)).contains("LEAD_SHARED ncb-FR");
    }

    @Test
    void aReportByNumberIsTakenAsAlwaysAndWaits() {
        suspend();
        var answer = as.country("ES",
                () -> persons.report(Reports.onPerson("2016/12345", "Morvan", Reports.kind("LEAD", Reports.lead("ES")))));
        var report = TestDatabase.asOwner().queryForObject("select reference from person_report", String.class);
        jobs.run();
        assertThat(instance(report)).isWaitingAt("receiveTask_reportWaits");
        assertThat(count("lead")).isZero();
        assertThat(listed.messages(report)).isEmpty();
        jobs.run(report, "boundaryEvent_askAgain");
        jobs.run();
        assertThat(instance(report)).isWaitingAt("receiveTask_reportWaits");

        lift();
        jobs.run();

        assertThat(count("lead where reporting_country = 'ES'")).isEqualTo(1);
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(report).count()).isZero();
        assertThat(answer).isNotNull();
    }

    @Test
    void whoeverHoldsThePersonIsToldAtOnceAndHisCaseGoesOn() {
        var arrest = as.country("IT", () -> arrests.report(target, Reports.arrest("IT")).reference());
        jobs.run();
        suspend();
        jobs.run();
        assertThat(instance(arrest)).isWaitingAt("userTask_confirmIdentity").hasPassed("sendTask_announceSuspension");
        assertThat(listed.messages(arrest)).contains("ARREST_SUSPENDED coordinator", "ARREST_SUSPENDED ncb-FR", "ARREST_SUSPENDED ncb-IT");
        as.country("FR", () -> identities.confirm(arrest, true, "FINGERPRINT", null));
        assertThat(listed.state(target)).isEqualTo("SUSPENDED");
        assertThatThrownBy(() -> as.country("FR", () -> extradition.follow(arrest, "REQUESTED", null))).isInstanceOf(Refusal.class)
                .hasMessageContaining("suspended by compliance");

        lift();
        jobs.run();

        assertThat(pursuit()).isWaitingAt(Elements.ARRESTED);
        assertThat(listed.messages(arrest)).contains("ARREST_SUSPENSION_LIFTED ncb-IT", "ARREST_SUSPENSION_LIFTED ncb-FR");
        assertThat(instance(arrest)).hasPassed("sendTask_announceSuspensionLifted");
    }

    @Test
    void anArrestMadeAllTheSameIsTakenAndThatItIsSuspendedIsTold() {
        suspend();
        var arrest = as.country("IT", () -> arrests.report(target, Reports.arrest("IT")).reference());
        jobs.run();
        assertThat(listed.state(target)).isEqualTo("SUSPENDED");
        assertThat(listed.messages(arrest)).contains("ARREST_REPORTED ncb-FR", "ARREST_SUSPENDED ncb-FR", "ARREST_SUSPENDED ncb-IT");
        lift();
        assertThat(pursuit()).isWaitingAt(Elements.IDENTITY_PENDING);
    }

    @Test
    void anArrestReportedByNumberDoesNotWaitAndItsCountryIsToldOnceItKnows() {
        as.country("ES", () -> persons.report(Reports.onPerson("2016/12345", "Morvan", Reports.kind("ARREST", Reports.arrest("ES")))));
        jobs.run();
        var report = TestDatabase.asOwner().queryForObject("select reference from person_report", String.class);
        var arrest = TestDatabase.asOwner().queryForObject("select reference from arrest", String.class);
        suspend();
        jobs.run();
        assertThat(listed.messages(report)).as("it does not know whether anybody is sought").isEmpty();
        as.country("FR", () -> identities.confirm(arrest, true, "FINGERPRINT", null));
        lift();
        jobs.run();
        assertThat(listed.messages(report)).contains("REPORT_SUSPENSION_LIFTED ncb-ES");
    }

    @Test
    void whatACountryHasStillToConfirmRestsAndComesBack() {
        var other = listedBeside();
        suspend();
        play.confirm("TERRA", "IT", List.of(confirmed(target), confirmed(other)));
        jobs.run("TERRA-FR", "boundaryEvent_confirmationDeadline");
        jobs.run();
        assertThat(answers()).containsExactlyInAnyOrder(target + " FR open", target + " IT open", other + " FR NOT_ANSWERED",
                other + " IT CONFIRM");
        assertThat(engine.getTaskService().createTaskQuery().taskDefinitionKey("userTask_confirmTargets").count())
                .as("nothing is asked of anybody").isZero();

        lift();
        jobs.run();

        assertThat(pursuit()).isWaitingAt(Elements.AWAIT_CONFIRMATION);
        play.task("userTask_confirmTargets", "TERRA-FR");
        play.confirm("TERRA", "IT", List.of(confirmed(target)));
        assertThat(answers()).contains(target + " IT CONFIRM");
    }

    @Test
    void whatComesBackShortBeforeTheDeadlineHasThreeDaysAtLeast() {
        var other = listedBeside();
        suspend();
        ClockUtil.setCurrentTime(Date.from(play.now().plus(Duration.ofDays(30)).minusSeconds(60)));
        lift();
        play.passDays(1);
        assertThat(answers()).contains(target + " IT open", other + " IT NOT_ANSWERED");
        assertThat(play.task("userTask_confirmTargets", "TERRA-IT").getDueDate()).isAfter(Date.from(play.now().plus(Duration.ofDays(2))));
        play.passDays(20);
        assertThat(answers()).as("and no more").contains(target + " IT NOT_ANSWERED");
    }

    /** Lists two targets that France wants and that are believed to be in Italy, not confirmed. @return the second */
    private String listedBeside() {
        play.open("TERRA", "FR", "IT");
        var references = play.admit("TERRA", "FR", Notices.complete("2016/1", "PETIT", "FR", "IT"),
                Notices.complete("2016/2", "GRAND", "FR", "IT"));
        play.finishNominating("TERRA", "IT");
        play.freeze("TERRA");
        target = references.get(0);
        return references.get(1);
    }

    private static Map<String, String> confirmed(String reference) {
        return Map.of("reference", reference, "answer", "CONFIRM", "investigator", "Ann Example");
    }

    private static List<String> answers() {
        return TestDatabase.asOwner().queryForList(
                "select target || ' ' || country || ' ' || coalesce(answer, 'open') from confirmation where operation = 'TERRA'",
                String.class);
    }

    private void suspend() {
        as.compliance(() -> {
            openings.open(target, SECRET);
            suspensions.suspend(target, "CCF_MEASURE", SECRET);
        });
    }

    private void lift() {
        as.compliance(() -> suspensions.lift(target, SECRET));
    }

    private String lead() {
        return as.country("IT", () -> leads.report(target, Reports.kind("LEAD", Reports.lead("IT"))).reference());
    }

    private void move(Consumer<String> move) {
        SystemWork.run(() -> move.accept(target));
    }

    private ProcessInstance pursuit() {
        return instance(target);
    }

    private ProcessInstance instance(String businessKey) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(businessKey)
                .processDefinitionKeyNotIn("lead-acknowledgement", "feedback").singleResult();
    }

    private static int count(String from) {
        return TestDatabase.asOwner().queryForObject("select count(*) from " + from, Integer.class);
    }
}
