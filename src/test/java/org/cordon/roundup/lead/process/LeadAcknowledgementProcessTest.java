package org.cordon.roundup.lead.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.cordon.kernel.caller.SystemWork;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.platform.duty.DutyRosterService;
import org.cordon.platform.notification.Message;
import org.cordon.platform.notification.MessageLinks;
import org.cordon.platform.notification.PostAddresses;
import org.cordon.roundup.lead.LeadChangeService;
import org.cordon.roundup.lead.LeadFeature.LeadMessage;
import org.cordon.roundup.lead.LeadService;
import org.cordon.roundup.operation.CancellationService;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.Jobs;
import org.cordon.support.ListedTargets;
import org.cordon.support.Reports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Plays {@code lead-acknowledgement} along every answer and end. The lead is on a target of France. France has two posts on duty, and one
 * that is not.
 */
@CordonTest
class LeadAcknowledgementProcessTest {

    private static final String OPERATION = "LARK-2027";
    private static final Instant SHARED = Instant.parse("2027-05-11T12:00:00Z");

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private LeadService leads;
    @Autowired
    private LeadChangeService changes;
    @Autowired
    private DutyRosterService rosters;
    @Autowired
    private MessageLinks links;
    @Autowired
    private CancellationService cancellations;
    @Autowired
    private List<PostAddresses> addresses;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private ListedTargets listed;
    @Autowired
    private Jobs jobs;
    @Autowired
    private As as;

    private String target;
    private List<String> posts;

    @BeforeEach
    void aTargetOfFranceBelievedToBeInItaly() {
        init(engine);
        ClockUtil.setCurrentTime(Date.from(SHARED));
        listed.operation(OPERATION);
        target = listed.target(OPERATION, "2222", "2016/12345", "MORVAN", "Yann", List.of("FR"), List.of("IT"));
        posts = as.country("FR", () -> rosters.write("FR", json("""
                {"posts": [{"name": "Night desk", "address": "night@ncb-paris.example", "languages": ["fr"], "hours": "Mo-Su 02:00-06:00"},
                           {"name": "Unit", "address": "unit@ncb-paris.example", "languages": ["fr"], "hours": "24/7"},
                           {"name": "Permanence", "address": "all@ncb-paris.example", "languages": ["fr"], "hours": "24/7"}]}"""), null))
                .posts().stream().map(post -> post.reference()).toList();
    }

    @ParameterizedTest
    @CsvSource({"FLASH,2027-05-11T13:00:00Z", "URGENT,2027-05-11T20:00:00Z", "NORMAL,2027-05-12T12:00:00Z", "ROUTINE,2027-05-14T12:00:00Z"})
    void theUrgencyIsTheLimit(String urgency, Instant limit) {
        var lead = shared(urgency);

        jobs.runAt(limit.minusSeconds(1));
        assertThat(lead).isWaitingAt("event_limitPassed");
        assertThat(reached(lead)).isEmpty();
        jobs.runAt(limit.plusSeconds(1));
        assertThat(lead).isWaitingAt("event_limitPassed");
        assertThat(reached(lead)).containsExactly("ncb-FR " + posts.get(1));
    }

    @Test
    void leadAcknowledgedNoReachesWhoeverIsOnDutyInTurnThenTheHeadAndCallsTheCoordination() {
        var lead = shared("FLASH");
        after(1);
        after(2);
        assertThat(reached(lead)).containsExactly("ncb-FR " + posts.get(1), "ncb-FR " + posts.get(2));
        after(3);
        assertThat(reached(lead)).containsExactly("ncb-FR " + posts.get(1), "ncb-FR " + posts.get(2), "ncb-FR head");
        assertThat(lead).hasPassed("gateway_lineAtEnd").isWaitingAt("event_limitPassed");
        after(4);

        assertThat(lead).isEnded().hasPassedInOrder("gateway_lineAtEnd", "serviceTask_recordUnacknowledged",
                "endEvent_leadUnacknowledged");
        assertThat(reached(lead)).hasSize(3);
        assertThat(listed.messages(lead.getBusinessKey())).contains("LEAD_UNACKNOWLEDGED coordinator");
    }

    @Test
    void leadAcknowledgedYesByTheLinkOfItsMail() {
        var lead = shared("FLASH");
        as.country("FR", () -> links.follow(lead.getBusinessKey(), null, false));
        after(1);

        assertThat(lead).isEnded().hasPassedInOrder("gateway_leadAcknowledged", "endEvent_leadAcknowledged")
                .hasNotPassed("gateway_lineAtEnd");
        assertThat(reached(lead)).isEmpty();
    }

    @Test
    void whoeverTakesItsTaskHasAcknowledgedIt() {
        var lead = shared("FLASH");
        as.country("FR", () -> engine.getTaskService().claim(assess(lead), "ncb-fr"));
        after(1);

        assertThat(lead).isEnded().hasPassed("endEvent_leadAcknowledged");
    }

    @Test
    void anotherCountryAcknowledgesNothingForIt() {
        var lead = shared("FLASH");
        as.country("IT", () -> links.follow(lead.getBusinessKey(), null, false));
        as.coordinator(() -> links.follow(lead.getBusinessKey(), null, false));
        after(1);

        assertThat(lead).isWaitingAt("event_limitPassed");
        assertThat(reached(lead)).hasSize(1);
    }

    @Test
    void nobodyIsReachedForWhatIsAssessedOrTakenBack() {
        var assessed = shared("FLASH");
        as.country("FR", () -> engine.getTaskService().complete(assess(assessed), Map.of("outcome", "USED")));
        var withdrawn = shared("FLASH");
        as.country("IT", () -> changes.withdraw(withdrawn.getBusinessKey(), json("{\"reason\": \"no more than a rumour\"}")));
        after(1);

        assertThat(List.of(assessed, withdrawn)).allSatisfy(lead -> {
            assertThat(lead).isEnded().hasPassed("endEvent_leadAcknowledged");
            assertThat(reached(lead)).isEmpty();
        });
    }

    /** An urgent lead does not wait behind a less urgent one. */
    @Test
    void aFlashLeadHasATaskBesideANormalOneOfTheSameCountry() {
        shared("NORMAL");
        shared("NORMAL");
        shared("FLASH");

        assertThat(engine.getTaskService().createTaskQuery().taskDefinitionKey(LeadHandlingProcess.Elements.ASSESS_LEAD).count())
                .isEqualTo(2);
    }

    @Test
    void whatIsReachedIsTheAddressOfThePost() {
        var message = new Message(UUID.randomUUID(), LeadMessage.LEAD_TO_ACKNOWLEDGE, OPERATION, OPERATION + "-L2222", "ncb-FR", "fr",
                Map.of("post", posts.get(1)), Message.Status.QUEUED, SHARED);
        List<String> found = as.coordinator(() -> transaction.execute(status ->
                addresses.stream().flatMap(posts -> posts.addressOf(message).stream()).toList()));
        assertThat(found).containsExactly("unit@ncb-paris.example");
    }

    @Test
    void nothingIsWaitedForInAnOperationThatWasCalledOff() {
        var lead = shared("NORMAL");
        SystemWork.run(() -> cancellations.endCancelled(OPERATION));

        assertThat(lead).isEnded();
    }

    private void after(int hours) {
        jobs.runAt(SHARED.plusSeconds(hours * 3600L + hours));
    }

    private ProcessInstance shared(String urgency) {
        var lead = as.country("IT", () -> leads.report(target, Reports.kind("LEAD", Reports.lead("IT")).put("urgency", urgency)));
        jobs.run();
        return engine.getRuntimeService().createProcessInstanceQuery()
                .processInstanceBusinessKey(lead.reference(), LeadAcknowledgementProcess.KEY).singleResult();
    }

    private String assess(ProcessInstance lead) {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(lead.getBusinessKey()).singleResult().getId();
    }

    /** The parties that were reached after the first announcement, in order. */
    private static List<String> reached(ProcessInstance lead) {
        return TestDatabase.asOwner().queryForList("""
                select recipient || ' ' || coalesce(parameters ->> 'post', 'head') from message
                where reference = ? and kind = 'LEAD_TO_ACKNOWLEDGE' order by queued_at, id""", String.class, lead.getBusinessKey());
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
