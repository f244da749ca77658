package org.cordon.roundup.departure.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.cordon.support.RoundUp.DAY;
import static org.cordon.support.RoundUp.OPERATION;
import static org.cordon.support.RoundUp.decisions;
import static org.cordon.support.RoundUp.participation;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.roundup.departure.UnattendedTargets;
import org.cordon.roundup.operation.CancellationService;
import org.cordon.roundup.participation.DepartureService;
import org.cordon.roundup.participation.LateInvitations;
import org.cordon.roundup.suspension.FileOpeningService;
import org.cordon.roundup.suspension.SuspensionService;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.Jobs;
import org.cordon.support.RoundUp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Plays {@code unattended-targets} along every answer, boundary event and end. FR wants two persons believed to be in IT, and leaves. */
@CordonTest
class UnattendedTargetsProcessTest {

    private static final String FRANCE = participation("FR");
    private static final String TASK = "userTask_decideUnattended";

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TaskService tasks;
    @Autowired
    private RoundUp roundUp;
    @Autowired
    private Jobs jobs;
    @Autowired
    private As as;
    @Autowired
    private DepartureService departures;
    @Autowired
    private LateInvitations invitations;
    @Autowired
    private CancellationService cancellations;
    @Autowired
    private FileOpeningService openings;
    @Autowired
    private SuspensionService suspensions;
    @Autowired
    private UnattendedTargets unattended;

    private List<String> targets;
    private ProcessInstance left;

    @BeforeEach
    void leavesTwoTargetsBehind() {
        AbstractAssertions.init(engine);
        roundUp.launched("FR", "IT").accepted("FR", "IT").nominated("FR", "IT", "IT").finished("IT").screened("FR", "ACCEPT").frozen();
        targets = roundUp.nominatedBy("FR");
        leave("FR");
        left = open();
    }

    @Test
    void asksTheCoordinatorWithinAWeek() {
        assertThat(left).isWaitingAt(TASK);
        assertThat(roundUp.task(FRANCE, TASK)).hasCandidateGroup("coordinator");
        assertThat(roundUp.task(FRANCE, TASK).getDueDate()).isCloseTo(Date.from(roundUp.now().plus(DAY.multipliedBy(7))), 60_000);
        assertThat(tasks.createTaskQuery().taskDefinitionKey(TASK).taskCandidateGroup("ncb-FR").count()).isZero();
    }

    @Test
    void asksForNothingWhenNothingIsLeftBehind() {
        leave("IT");
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(participation("IT")).count()).isZero();
    }

    @Test
    void isDecidedWithOneWithdrawnAndOneKept() {
        decide(row(0, "WITHDRAW", "no warrant any more"), row(1, "KEEP", "it will be back"));

        assertThat(left).hasPassed("gateway_targetsUndecided", "endEvent_targetsDecided").isEnded();
        assertThat(states()).containsExactly("WITHDRAWN", "AWAITING_CONFIRMATION");
        assertThat(facts("TARGET_KEPT")).containsExactly(targets.get(1) + " {}");
        assertThat(facts("WITHDRAWN")).containsExactly(targets.get(0) + " {}");
        assertThat(keptReason(targets.get(1))).isEqualTo("it will be back");
        assertThat(waiting()).as("kept ones stay in sight").containsExactly(targets.get(1));
    }

    @Test
    void asksAgainAboutWhatIsLeftUndecided() {
        decide(row(1, "KEEP", null));
        assertThat(left).hasPassed("gateway_targetsUndecided").isWaitingAt(TASK);

        assertThatThrownBy(() -> decide(row(1, "WITHDRAW", "second thoughts"))).isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining(targets.get(1) + " is not one of");
        decide(row(0, "KEEP", null));
        assertThat(left).hasPassed("endEvent_targetsDecided").isEnded();
    }

    @Test
    void refusesAWithdrawalWithoutReasonAndDecidesNothingThen() {
        assertThatThrownBy(() -> decide(row(0, "WITHDRAW", " "), row(1, "KEEP", null))).isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("Nothing was decided").hasMessageContaining(targets.get(0) + " needs a text");
        assertThatThrownBy(() -> decide(row(0, null, "why"))).isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("KEEP, WITHDRAW");
        assertThat(facts("TARGET_KEPT")).isEmpty();
        assertThat(left).isWaitingAt(TASK);
    }

    @Test
    void keepsThemWhenNobodyDecidesAndSaysSo() {
        decide(row(0, "KEEP", null));
        roundUp.after(DAY.multipliedBy(7).plusMinutes(1));

        assertThat(left).hasPassed("boundaryEvent_decisionDeadline", "serviceTask_recordUndecided", "endEvent_targetsUndecided").isEnded();
        assertThat(facts("TARGET_KEPT")).containsExactly(targets.get(0) + " {}", targets.get(1) + " {\"by\": \"DEADLINE\"}");
        assertThat(states()).containsExactly("AWAITING_CONFIRMATION", "AWAITING_CONFIRMATION");
    }

    @Test
    void hasNothingLeftToDecideOnceTheCountryIsBackAndAsksAnewWhenItLeavesAgain() {
        decide(row(0, "KEEP", null));
        as.coordinator(() -> invitations.invite(OPERATION, List.of("FR"), null));
        jobs.run();
        assertThat(left).as("invited alone it is not back").isWaitingAt(TASK);
        roundUp.accepted("FR");
        assertThat(left).hasPassed("boundaryEvent_departureOver", "endEvent_nothingToDecide").isEnded();
        assertThat(waiting()).isEmpty();

        leave("FR");
        decide(row(0, "WITHDRAW", "gone for good"), row(1, "WITHDRAW", "gone for good"));
        assertThat(states()).containsExactly("WITHDRAWN", "WITHDRAWN");
    }

    /**
     * A target that compliance has suspended is not decided about. Once the suspension is lifted, it is among those that nobody wants any
     * longer.
     */
    @Test
    void asksNotAboutATargetThatIsSuspendedAndShowsItOnceThatIsLifted() {
        as.coordinator(() -> invitations.invite(OPERATION, List.of("FR"), null));
        jobs.run();
        roundUp.accepted("FR");
        as.compliance(() -> {
            openings.open(targets.get(0), "a complaint");
            suspensions.suspend(targets.get(0), "OTHER", "looked into");
        });
        jobs.run();

        leave("FR");
        assertThat(waiting()).containsExactly(targets.get(1));
        assertThatThrownBy(() -> decide(row(0, "WITHDRAW", "gone for good"))).isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining(targets.get(0) + " is not one of");
        decide(row(1, "KEEP", null));
        assertThat(open()).isNull();
        assertThat(states()).contains("SUSPENDED");

        as.compliance(() -> suspensions.lift(targets.get(0), "nothing in it"));
        jobs.run();
        assertThat(states()).containsExactly("AWAITING_CONFIRMATION", "AWAITING_CONFIRMATION");
        assertThat(waiting()).containsExactlyInAnyOrderElementsOf(targets);
    }

    @Test
    void endsWithTheOperation() {
        roundUp.opened().ended().approved();
        assertThat(left).hasPassed("boundaryEvent_departureOver", "endEvent_nothingToDecide").isEnded();
    }

    @Test
    void endsWhenTheOperationIsCalledOff() {
        as.coordinator(() -> cancellations.cancel(OPERATION, OPERATION, "no money"));
        jobs.run();
        assertThat(left).hasPassed("endEvent_nothingToDecide").isEnded();
    }

    private void leave(String country) {
        as.country(country, () -> departures.leave(participation(country), "no staff"));
        jobs.run();
    }

    private ProcessInstance open() {
        return runtime.createProcessInstanceQuery().processDefinitionKey("unattended-targets").processInstanceBusinessKey(FRANCE)
                .singleResult();
    }

    private Map<String, Object> row(int target, String decision, String text) {
        var row = new HashMap<String, Object>(Map.of("reference", targets.get(target)));
        row.put("decision", decision);
        row.put("text", text);
        return row;
    }

    @SafeVarargs
    private void decide(Map<String, Object>... rows) {
        roundUp.coordinator(FRANCE, TASK, decisions(List.of(rows)));
    }

    private List<String> states() {
        return TestDatabase.asOwner().queryForList("select state from target order by reference", String.class);
    }

    private List<String> waiting() {
        return as.coordinator(() -> unattended.in(OPERATION)).stream().filter(one -> one.country().equals("FR")).map(one -> one.target())
                .toList();
    }

    private static String keptReason(String target) {
        return TestDatabase.asOwner().queryForObject("select reason from target_reason where target = ? and kept", String.class, target);
    }

    private static List<String> facts(String type) {
        return TestDatabase.asOwner().queryForList("select target || ' ' || detail from ledger_event where type = ? order by sequence",
                String.class, type);
    }
}
