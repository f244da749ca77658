package org.cordon.platform.duty.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.platform.duty.DutyRosterService;
import org.cordon.platform.duty.check.Reachability;
import org.cordon.platform.duty.check.Reachability.Asked;
import org.cordon.platform.notification.MessageLinks;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.Jobs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Plays {@code post-check} along every answer, boundary event and end, on two posts of France. The first is on duty at night, the second
 * around the clock.
 */
@CordonTest
class PostCheckProcessTest {

    private static final String CONFIRM = "userTask_confirmEntry";
    private static final String ANSWER = "receiveTask_awaitAnswer";
    private static final Instant NEW_YEAR = Instant.parse("2027-01-04T09:00:00Z");

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private DutyRosterService rosters;
    @Autowired
    private Reachability reachability;
    @Autowired
    private MessageLinks links;
    @Autowired
    private Jobs jobs;
    @Autowired
    private As as;

    private String night;
    private String permanence;

    @BeforeEach
    void twoPosts() {
        init(engine);
        ClockUtil.setCurrentTime(Date.from(NEW_YEAR));
        var posts = as.country("FR", () -> rosters.write("FR", json("""
                {"posts": [{"name": "Night desk", "address": "night@ncb-paris.example", "languages": ["fr"], "hours": "Mo-Su 22:00-06:00"},
                           {"name": "Permanence", "address": "permanence@ncb-paris.example", "languages": ["fr", "en"],
                                   "hours": "24/7"}]}"""),
                null)).posts();
        night = posts.get(0).reference();
        permanence = posts.get(1).reference();
        jobs.run();
    }

    @Test
    void anHourOfTheQuarterIsDrawnAtWhichThePostIsOnDuty() {
        var planned = time(instance(night, false));
        assertThat(planned).isBetween(NEW_YEAR, Instant.parse("2027-03-31T22:00:00Z"));
        assertThat(planned.atZone(ZoneId.of("Europe/Paris")).getHour()).isIn(22, 23, 0, 1, 2, 3, 4, 5);
        assertThat(asked()).as("nobody is told before").isEmpty();
        assertThat(time(instance(night, true))).isEqualTo(Instant.parse("2027-07-04T08:00:00Z"));
    }

    @Test
    void oneClickWithinTheHourReachesThePost() {
        var test = begun(night, false);
        assertThat(test).hasPassedInOrder("gateway_checkDue", "gateway_entryChecked").isWaitingAt(ANSWER);
        var asked = asked().get(0);
        assertThat(asked.deadline()).isEqualTo(asked.askedAt().plus(Duration.ofMinutes(60)));
        assertThat(addressed(asked.reference())).containsExactly("POST_TEST ncb-FR fr");

        as.country("IT", () -> links.follow(asked.reference(), null, false));
        assertThat(test).as("another bureau's click").isWaitingAt(ANSWER);
        as.country("FR", () -> links.follow(asked.reference(), null, true));
        assertThat(test).as("a foreign page that leads there").isWaitingAt(ANSWER);

        later(Duration.ofMinutes(59));
        var led = as.country("FR", () -> links.follow(asked.reference(), null, false));
        assertThat(led.page()).contains("/directory/FR?check=" + asked.reference());
        assertThat(test).isEnded().hasPassed("endEvent_postReached");
        assertThat(asked().get(0).outcome()).isEqualTo("ANSWERED");
        assertThat(marks(night).silentSince()).isNull();
        assertThat(bureau().answered()).isEqualTo(1);
        assertThat(bureau().minutes()).isBetween(58.0, 60.0);
    }

    @Test
    void aSilentPostIsMarkedAndTheNextOneOnDutyIsAsked() {
        var test = begun(night, false);
        var first = asked().get(0);

        later(Duration.ofMinutes(61));
        jobs.run();
        assertThat(test).isEnded().hasPassedInOrder("boundaryEvent_testDeadline", "serviceTask_recordPostSilent", "endEvent_postSilent");
        assertThat(marks(night).silentSince()).isEqualTo(first.askedAt());
        assertThat(addressed(first.reference())).containsExactly("POST_SILENT ncb-FR fr", "POST_TEST ncb-FR fr");

        var second = asked().get(0);
        assertThat(second.post()).isEqualTo(permanence);
        as.country("FR", () -> links.follow(first.reference(), null, false));
        assertThat(asked().get(1).outcome()).as("too late").isEqualTo("SILENT");
        assertThat(asked().get(1).answeredAt()).isNotNull();
        as.country("FR", () -> links.follow(second.reference(), null, false));
        assertThat(asked().get(0).outcome()).isEqualTo("ANSWERED");
        assertThat(bureau().silent()).isEqualTo(1);
        assertThat(bureau().tests()).isEqualTo(2);
        assertThat(bureau().lastOutcome()).isEqualTo("ANSWERED");

        later(Duration.ofHours(2));
        jobs.run();
        assertThat(asked()).as("nobody is asked any more").hasSize(2);
    }

    @Test
    void behindTheLastPostNobodyIsLeftToAsk() {
        begun(permanence, false);
        later(Duration.ofMinutes(61));
        jobs.run();
        assertThat(asked()).hasSize(1);
        assertThat(marks(permanence).silentSince()).isNotNull();
    }

    @Test
    void theNextTestIsDrawnInTheNextQuarter() {
        begun(permanence, false);
        assertThat(time(instance(permanence, false))).isBetween(Instant.parse("2027-03-31T22:00:00Z"),
                Instant.parse("2027-06-30T22:00:00Z"));
    }

    @Test
    void aPostThatIsNotOnDutyByThenIsTestedAtAnotherHour() {
        var test = instance(night, false);
        var planned = time(test);
        var before = TestDatabase.asOwner().queryForObject("select version from duty_roster where country = 'FR'", Integer.class);
        as.country("FR", () -> rosters.write("FR", json("""
                {"posts": [{"reference": "%s", "name": "Night desk", "address": "night@ncb-paris.example", "languages": ["fr"],
                        "hours": "Mo-Su 10:00-12:00"},
                           {"reference": "%s", "name": "Permanence", "address": "permanence@ncb-paris.example", "languages": ["fr", "en"],
                                   "hours": "24/7"}]}"""
                .formatted(night, permanence)), before));

        jobs.runAt(planned.plusSeconds(1));

        assertThat(test).isEnded().hasPassedInOrder("gateway_checkDue", "endEvent_checkMoved").hasNotPassed("gateway_entryChecked");
        assertThat(time(instance(night, false)).atZone(ZoneId.of("Europe/Paris")).getHour()).isIn(10, 11);
    }

    @Test
    void anEntryIsConfirmedInTheTask() {
        var check = begun(permanence, true);
        assertThat(check).isWaitingAt(CONFIRM).task().hasCandidateGroup("ncb-FR").hasDueDate(Date.from(now().plus(Duration.ofDays(14))));
        assertThat(addressed(check.getBusinessKey())).containsExactly("POST_CONFIRMATION ncb-FR fr");

        var task = engine.getTaskService().createTaskQuery().processInstanceId(check.getId()).singleResult();
        as.country("FR", () -> engine.getTaskService().complete(task.getId()));

        assertThat(check).isEnded().hasPassed("endEvent_entryConfirmed").hasNotPassed("boundaryEvent_entryConfirmed");
        assertThat(outcome(check)).isEqualTo("CONFIRMED");
        assertThat(time(instance(permanence, true))).as("half a year later").isAfter(now().plus(Duration.ofDays(150)));
    }

    @Test
    void aWeekWithoutAWordRemindsAndTwoWeeksMarkTheEntry() {
        var check = begun(night, true);
        later(Duration.ofDays(7).plusSeconds(1));
        jobs.run();
        assertThat(check).isWaitingAt(CONFIRM).hasPassedInOrder("boundaryEvent_confirmReminder", "sendTask_remindPost",
                "endEvent_postReminded");
        assertThat(addressed(check.getBusinessKey())).containsExactly("POST_CONFIRMATION ncb-FR fr",
                "POST_CONFIRMATION_REMINDER ncb-FR fr");

        later(Duration.ofDays(7));
        jobs.run();
        assertThat(check).isEnded().hasPassedInOrder("boundaryEvent_confirmDeadline", "serviceTask_recordEntryUnconfirmed",
                "endEvent_entryUnconfirmed");
        assertThat(marks(night).unconfirmedSince()).isNotNull();
        assertThat(bureau().unconfirmed()).isPositive();

        as.country("FR", () -> rosters.confirm("FR"));
        assertThat(marks(night).unconfirmedSince()).isNull();
    }

    @Test
    void whoSaysOnThePageThatAllIsRightHasDoneTheTask() {
        var check = begun(night, true);
        as.country("FR", () -> rosters.confirm("FR"));
        assertThat(check).isEnded().hasPassedInOrder("boundaryEvent_entryConfirmed", "gateway_entryRight", "endEvent_entryConfirmed");
        assertThat(outcome(check)).isEqualTo("CONFIRMED");
    }

    @Test
    void anEntryThatWasConfirmedMeanwhileIsNotAskedAbout() {
        var check = instance(night, true);
        var planned = time(check);
        ClockUtil.setCurrentTime(Date.from(planned.minus(Duration.ofDays(30))));
        as.country("FR", () -> rosters.confirm("FR"));
        jobs.runAt(planned.plusSeconds(1));
        assertThat(check).isEnded().hasPassed("endEvent_checkMoved");
        assertThat(time(instance(night, true))).isEqualTo(Instant.parse("2027-12-04T09:00:00Z"));
    }

    @Test
    void whatIsTakenOutIsCheckedNoMore() {
        var check = begun(night, true);
        var test = instance(night, false);
        as.country("FR", () -> rosters.write("FR", json("{\"posts\": []}"), null));
        jobs.run();
        for (var ended : List.of(check, test)) {
            assertThat(ended).isEnded().hasPassedInOrder("startEvent_postRemoved", "serviceTask_recordRemoval", "endEvent_postTakenOut");
        }
        assertThat(outcome(check)).isEqualTo("REMOVED");
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey(PostCheckProcess.KEY).count()).isZero();
    }

    /** Moves the clock to the time of a check, and lets it begin. */
    private ProcessInstance begun(String post, boolean entry) {
        var instance = instance(post, entry);
        var planned = time(instance);
        ClockUtil.setCurrentTime(Date.from(planned.plusSeconds(1)));
        jobs.run(instance.getBusinessKey(), "event_checkTime");
        jobs.run(instance.getBusinessKey(), "serviceTask_beginCheck");
        engine.getManagementService().createJobQuery().activityId("serviceTask_planCheck").list()
                .forEach(job -> jobs.run(businessKey(job.getProcessInstanceId()), "serviceTask_planCheck"));
        jobs.deliver();
        putOffOthers();
        return instance;
    }

    /** Puts off the checks of other posts, whose random times would disturb the test. */
    private void putOffOthers() {
        engine.getManagementService().createJobQuery().activityId("event_checkTime").list()
                .forEach(job -> engine.getManagementService().setJobDuedate(job.getId(), Date.from(NEW_YEAR.plus(Duration.ofDays(3650)))));
    }

    private String businessKey(String instance) {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(instance).singleResult().getBusinessKey();
    }

    /** Returns the process of the post's check that was planned last. */
    private ProcessInstance instance(String post, boolean entry) {
        return engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey(PostCheckProcess.KEY)
                .variableValueEquals("postReference", post).variableValueEquals("entryChecked", entry).active().list().stream()
                .filter(instance -> engine.getRuntimeService().getActiveActivityIds(instance.getId()).contains("event_checkTime"))
                .findFirst().orElseThrow();
    }

    private Instant time(ProcessInstance instance) {
        return Instant.parse((String) engine.getRuntimeService().getVariable(instance.getId(), "checkTime"));
    }

    private void later(Duration duration) {
        ClockUtil.setCurrentTime(Date.from(now().plus(duration)));
    }

    private static Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    private List<Asked> asked() {
        return as.country("FR", () -> reachability.asked("FR"));
    }

    private Reachability.Mark marks(String post) {
        return as.country("IT", () -> reachability.marks("FR")).get(post);
    }

    private Reachability.Bureau bureau() {
        return as.person("manager", "manager", () -> reachability.all()).get(0);
    }

    private static String outcome(ProcessInstance check) {
        return TestDatabase.asOwner().queryForObject("select outcome from duty_check where reference = ?", String.class,
                check.getBusinessKey());
    }

    private static List<String> addressed(String reference) {
        return TestDatabase.asOwner().queryForList(
                "select kind || ' ' || recipient || ' ' || language from message where reference = ? order by kind", String.class,
                        reference);
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
