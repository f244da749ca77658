package org.cordon.analysis.file.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.cordon.analysis.file.FileQueries;
import org.cordon.analysis.file.FileState;
import org.cordon.analysis.file.order.FileApproval;
import org.cordon.analysis.file.order.FileOrdering;
import org.cordon.analysis.file.order.FileReview;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.Jobs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Plays {@code analysis-file} along every answer, event and end. The file is ordered on a Monday. */
@CordonTest
class AnalysisFileProcessTest {

    private static final Instant ORDERED = Instant.parse("2027-05-10T08:00:00Z");
    private static final String APPROVE = "userTask_approveFile";
    private static final String WAITS = "event_fileReviewTime";
    private static final String REVIEW = "userTask_reviewFile";
    private static final String REVIEW_CLOSED = "userTask_reviewClosedFile";
    private static final String YES = "{\"opened\": true}";
    private static final String NO = "{\"opened\": false, \"reason\": \"Too wide.\"}";
    private static final String GOES_ON = "{\"goesOn\": true}";
    private static final String ENDS = "{\"goesOn\": false, \"reason\": \"All done.\"}";

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private FileOrdering ordering;
    @Autowired
    private FileApproval approval;
    @Autowired
    private FileReview review;
    @Autowired
    private FileQueries queries;
    @Autowired
    private Jobs jobs;
    @Autowired
    private As as;

    @BeforeEach
    void begin() {
        init(engine);
        ClockUtil.setCurrentTime(Date.from(ORDERED));
    }

    @Test
    void complianceHasTenWorkingDaysAndIsReminded() {
        var file = ordered();
        var instance = instance(file);

        assertThat(instance).hasPassed("sendTask_askForApproval").isWaitingAt(APPROVE).task().hasCandidateGroup("compliance")
                .hasDueDate(Date.from(Instant.parse("2027-05-24T08:00:00Z")));
        assertThat(engine.getRuntimeService().getVariables(instance.getId())).containsOnlyKeys("fileReference", "approveBy",
                "approvalReminder");
        jobs.runAt(Instant.parse("2027-05-19T08:00:01Z"));

        assertThat(instance).hasPassedInOrder("boundaryEvent_approvalReminder", "sendTask_remindCompliance", "endEvent_complianceReminded")
                .isWaitingAt(APPROVE);
        assertThat(messages(file)).containsExactly("ANALYSIS_FILE_ORDERED compliance", "ANALYSIS_FILE_REMINDER compliance");
    }

    @Test
    void silenceOfComplianceOpensNothing() {
        var file = ordered();
        var instance = instance(file);

        jobs.runAt(Instant.parse("2027-05-24T08:00:01Z"));

        assertThat(instance).isEnded().hasPassedInOrder("boundaryEvent_approvalOverdue", "serviceTask_recordNotOpened",
                "sendTask_tellOrderer", "endEvent_fileNotOpened");
        assertThat(state(file)).isEqualTo(FileState.NOT_OPENED);
        assertThat(messages(file)).contains("ANALYSIS_FILE_NOT_OPENED coordinator");
        assertThatThrownBy(() -> as.compliance(() -> approval.decide(file, json(YES)))).hasMessageContaining("not to be decided now");
        assertThat(events(file)).isEmpty();
    }

    @Test
    void whatComplianceRefusesIsNotOpenedAndNeedsAReason() {
        var file = ordered();
        var instance = instance(file);
        assertThatThrownBy(() -> complete(instance, "compliance", "approval", "{\"opened\": false}")).hasMessageContaining("must say why");

        complete(instance, "compliance", "approval", NO);

        assertThat(instance).isEnded().hasPassed("endEvent_fileNotOpened").hasNotPassed("serviceTask_eraseFile");
        assertThat(as.coordinator(() -> queries.one(file)).reason()).isEqualTo("Too wide.");
        assertThat(messages(file)).contains("ANALYSIS_FILE_REFUSED coordinator");
    }

    @Test
    void whatComplianceOpensRunsUntilItsReview() {
        var file = ordered();
        var instance = instance(file);

        complete(instance, "compliance", "approval", YES);

        assertThat(instance).hasPassedInOrder("sendTask_tellOrderer", "gateway_fileOpened", "serviceTask_planFileReview")
                .isWaitingAt(WAITS);
        assertThat(messages(file)).contains("ANALYSIS_FILE_OPENED coordinator");
        assertThat(events(file)).containsExactly("ANALYSIS_FILE_OPENED IPSG");
        jobs.runAt(Instant.parse("2028-04-30T23:59:00Z"));
        assertThat(instance).isWaitingAt(WAITS);
        jobs.runAt(Instant.parse("2028-05-01T00:00:01Z"));
        assertThat(instance).hasPassed("sendTask_askForFileReview").isWaitingAt(REVIEW).task().hasCandidateGroup("coordinator")
                .hasDueDate(Date.from(Instant.parse("2028-05-31T00:00:01Z")));
        assertThat(messages(file)).contains("ANALYSIS_FILE_REVIEW coordinator");
    }

    @Test
    void whatIsDecidedOnItsPageEndsTheTask() {
        var file = ordered();
        var instance = instance(file);

        as.compliance(() -> approval.decide(file, json(YES)));
        jobs.run();

        assertThat(instance).hasPassed("boundaryEvent_fileDecided").isWaitingAt(WAITS);
    }

    @Test
    void itIsOrderedByItsFormAsWell() {
        as.coordinator(() -> engine.getFormService().submitStartForm(engine.getRepositoryService().createProcessDefinitionQuery()
                .processDefinitionKey("analysis-file").latestVersion().singleResult().getId(),
                Map.of("file", Variables.stringValue(order().toString()))));
        var file = TestDatabase.asOwner().queryForObject("select reference from analysis_file", String.class);
        jobs.run();

        assertThat(instance(file)).isWaitingAt(APPROVE);
        assertThat(engine.getHistoryService().createHistoricVariableInstanceQuery().variableName("file").count()).isZero();
    }

    @Test
    void itGoesOnForAYearUntilItsEnd() {
        var file = opened();
        var instance = instance(file);
        jobs.runAt(Instant.parse("2028-05-01T00:00:01Z"));
        complete(instance, "coordinator", "fileReview", GOES_ON);

        assertThat(instance).hasPassed("gateway_fileReviewed").isWaitingAt(WAITS);
        assertThat(as.coordinator(() -> queries.one(file)).reviewOn()).isEqualTo("2029-05-01");
        jobs.runAt(Instant.parse("2029-05-01T00:00:01Z"));
        as.coordinator(() -> review.review(file, json(GOES_ON)));
        jobs.run();
        assertThat(instance).hasPassed("boundaryEvent_fileReviewed").isWaitingAt(WAITS);
        jobs.runAt(Instant.parse("2029-06-01T00:00:01Z"));

        assertThat(instance).isEnded().hasPassedInOrder("gateway_fileReviewDue", "endEvent_fileRunOut", "serviceTask_eraseFile",
                "endEvent_fileErased");
        var erased = as.coordinator(() -> queries.one(file));
        assertThat(erased.state()).isEqualTo(FileState.ERASED);
        assertThat(erased.order().purpose()).isNull();
        assertThat(erased.members()).isNull();
        assertThat(events(file)).containsExactly("ANALYSIS_FILE_ERASED IPSG", "ANALYSIS_FILE_OPENED IPSG");
        assertThat(messages(file)).contains("ANALYSIS_FILE_ERASED coordinator");
    }

    @Test
    void theCoordinationEndsIt() {
        var file = opened();
        var instance = instance(file);
        assertThatThrownBy(() -> as.coordinator(() -> review.review(file, json(ENDS)))).hasMessageContaining("is not due for review");
        jobs.runAt(Instant.parse("2028-05-01T00:00:01Z"));

        complete(instance, "coordinator", "fileReview", ENDS);

        assertThat(instance).isEnded().hasPassedInOrder("gateway_fileGoesOn", "serviceTask_eraseFile");
        assertThat(state(file)).isEqualTo(FileState.ERASED);
    }

    @Test
    void silenceClosesItToContributionsAndErasesItAfterNinetyDays() {
        var file = closed();
        var instance = instance(file);

        assertThat(instance).hasPassedInOrder("boundaryEvent_fileReviewOverdue", "serviceTask_closeToContributions")
                .isWaitingAt(REVIEW_CLOSED).task().hasCandidateGroup("coordinator")
                .hasDueDate(Date.from(Instant.parse("2028-08-29T00:00:02Z")));
        assertThat(state(file)).isEqualTo(FileState.CLOSED);
        assertThat(messages(file)).contains("ANALYSIS_FILE_CLOSED coordinator");
        assertThat(as.country("FR", () -> queries.one(file)).mayContribute()).isFalse();
        jobs.runAt(Instant.parse("2028-08-29T00:00:03Z"));

        assertThat(instance).isEnded().hasPassedInOrder("boundaryEvent_erasureDue", "endEvent_fileNotReviewed", "serviceTask_eraseFile");
        assertThat(events(file)).containsExactly("ANALYSIS_FILE_CLOSED IPSG", "ANALYSIS_FILE_ERASED IPSG", "ANALYSIS_FILE_OPENED IPSG");
    }

    @Test
    void aClosedOneIsOpenedAgainByTaskOrOnItsPage() {
        var byTask = closed();
        complete(instance(byTask), "coordinator", "fileReview", GOES_ON);
        assertThat(instance(byTask)).hasPassedInOrder("gateway_closedFileReviewed", "gateway_fileReviewed").isWaitingAt(WAITS);
        assertThat(state(byTask)).isEqualTo(FileState.OPEN);

        ClockUtil.setCurrentTime(Date.from(ORDERED));
        var onPage = closed();
        as.coordinator(() -> review.review(onPage, json(GOES_ON)));
        jobs.run();
        assertThat(instance(onPage)).hasPassed("boundaryEvent_closedFileReviewed").isWaitingAt(WAITS);
        assertThat(events(onPage)).hasSize(3);
    }

    @Test
    void aClosedOneThatEndsIsNotOpenUntilItIsErased() {
        var file = closed();
        as.coordinator(() -> review.review(file, json(ENDS)));
        assertThat(state(file)).isEqualTo(FileState.CLOSED);
        jobs.run();
        assertThat(state(file)).isEqualTo(FileState.ERASED);
    }

    private String closed() {
        var file = opened();
        jobs.runAt(Instant.parse("2028-05-01T00:00:01Z"));
        jobs.runAt(Instant.parse("2028-05-31T00:00:02Z"));
        return file;
    }

    private String opened() {
        var file = ordered();
        complete(instance(file), "compliance", "approval", YES);
        return file;
    }

    private String ordered() {
        var file = as.coordinator(() -> ordering.order(order()));
        jobs.run();
        return file;
    }

    private FileState state(String file) {
        return as.coordinator(() -> queries.one(file)).state();
    }

    private static JsonNode order() {
        return json("""
                {"purpose": "The boats of May", "scope": "2027", "persons": ["CONTACT"], "data": ["IDENTITY"], "members": ["analyst"],
                 "reviewOn": "2028-05-01", "endsOn": "2029-06-01"}""");
    }

    private void complete(ProcessInstance instance, String role, String input, String answer) {
        var task = engine.getTaskService().createTaskQuery().processInstanceId(instance.getId()).singleResult().getId();
        as.person(role, role, () -> {
            engine.getTaskService().complete(task, Map.of(input, Variables.stringValue(answer)));
            return null;
        });
        jobs.run();
    }

    private ProcessInstance instance(String file) {
        return engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("analysis-file")
                .processInstanceBusinessKey(file).singleResult();
    }

    private static List<String> messages(String file) {
        return TestDatabase.asOwner().queryForList("select kind || ' ' || recipient from message where reference = ? order by 1",
                String.class, file);
    }

    private static List<String> events(String file) {
        return TestDatabase.asOwner().queryForList("select type || ' ' || country from ledger_event where subject = ? order by 1",
                String.class, file);
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
