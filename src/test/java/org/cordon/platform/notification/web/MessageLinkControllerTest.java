package org.cordon.platform.notification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.cordon.kernel.caller.SystemWork;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.platform.notification.Notifications;
import org.cordon.roundup.operation.OperationFeature.OperationMessage;
import org.cordon.roundup.participation.ParticipationFeature.ParticipationMessage;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** The page to which the link of a message leads each reader. */
@CordonTest
final class MessageLinkControllerTest {

    private static final RequestPostProcessor PARIS = user("ncb-fr").authorities(AuthorityUtils.createAuthorityList("ncb-FR"));
    private static final RequestPostProcessor ROME = user("ncb-it").authorities(AuthorityUtils.createAuthorityList("ncb-IT"));
    private static final RequestPostProcessor COORDINATOR = user("coordinator")
            .authorities(AuthorityUtils.createAuthorityList("coordinator"));
    private static final RequestPostProcessor MANAGER = user("manager").authorities(AuthorityUtils.createAuthorityList("manager"));

    @Autowired
    private MockMvc web;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TaskService tasks;
    @Autowired
    private Notifications notifications;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private As as;

    private final String operation = "TERRA-2027";
    private final String reference = "TERRA-2027-FR";
    private String deployment;

    @BeforeEach
    void aTaskOfFrance() {
        var model = Bpmn.createExecutableProcess("linked-task").camundaHistoryTimeToLiveString("P1D")
                .startEvent().userTask("userTask_answer").name("Answer the invitation to ${operationReference}")
                .camundaCandidateGroups("ncb-FR").endEvent().done();
        deployment = TestDatabase.deploying(
                () -> repository.createDeployment().addModelInstance("linked-task.bpmn", model).deploy().getId());
        runtime.startProcessInstanceByKey("linked-task", reference, Map.of("operationReference", operation));
        asSystem(() -> notifications.send(ParticipationMessage.INVITATION, "ncb-FR", operation, reference));
        asSystem(() -> notifications.send(OperationMessage.PHASE_OPENED, "ncb-IT", operation, operation));
    }

    @AfterEach
    void removeTheTask() {
        TestDatabase.deploying(() -> repository.deleteDeployment(deployment, true));
    }

    @Test
    void asksForSignIn() throws Exception {
        web.perform(get("/go/" + reference).accept("text/html")).andExpect(status().isFound()).andExpect(redirectedUrl("/login"));
    }

    @Test
    void opensTheTask() throws Exception {
        web.perform(get("/go/" + reference).with(PARIS))
                .andExpect(redirectedUrl("/camunda/app/tasklist/default/#/?task=" + task()));
    }

    @Test
    void opensATaskThatAColleagueHasClaimed() throws Exception {
        SystemWork.run(() -> tasks.setAssignee(task(), "ncb-fr"));

        web.perform(get("/go/" + reference).with(PARIS)).andExpect(redirectedUrl("/camunda/app/tasklist/default/#/?task=" + task()));
    }

    @Test
    void aForeignPageAcknowledgesNothingUnlessItShowsTheMail() throws Exception {
        var invitation = TestDatabase.asOwner().queryForObject("select id from message where reference = ?", String.class, reference);
        for (var site : List.of("cross-site", "same-site")) {
            web.perform(get("/go/" + reference).header("Sec-Fetch-Site", site).with(PARIS))
                    .andExpect(redirectedUrl("/camunda/app/tasklist/default/#/?task=" + task()));
            web.perform(get("/go/" + reference).param("m", UUID.randomUUID().toString()).header("Sec-Fetch-Site", site).with(PARIS));
        }
        assertThat(acknowledgedBy(reference)).containsExactly("nobody");

        web.perform(get("/go/" + reference).param("m", invitation).header("Sec-Fetch-Site", "cross-site").with(PARIS));
        assertThat(acknowledgedBy(reference)).containsExactly("ncb-fr");
    }

    @Test
    void acknowledgesTheMessagesToTheCallersGroupAlone() throws Exception {
        web.perform(get("/go/" + reference).with(ROME));
        assertThat(acknowledgedBy(reference)).containsExactly("nobody");

        web.perform(get("/go/" + reference).with(PARIS));
        assertThat(acknowledgedBy(reference)).containsExactly("ncb-fr");
    }

    @Test
    void acknowledgesOnceForAll() throws Exception {
        web.perform(get("/go/" + reference).with(PARIS));
        web.perform(get("/go/" + reference).with(user("ncb-fr-2").authorities(AuthorityUtils.createAuthorityList("ncb-FR"))));

        assertThat(acknowledgedBy(reference)).containsExactly("ncb-fr");
    }

    @Test
    void theCompletedTaskAcknowledgesToo() {
        as.country("FR", () -> tasks.complete(task()));

        assertThat(acknowledgedBy(reference)).containsExactly("ncb-fr");
    }

    @Test
    void saysWhenItWasDoneAndByWhom() throws Exception {
        SystemWork.run(() -> tasks.setAssignee(task(), "ncb-fr"));
        tasks.complete(task());

        web.perform(get("/go/" + reference).with(PARIS)).andExpect(status().isOk())
                .andExpect(content().string(containsString("C’est fait")))
                .andExpect(content().string(containsString("Answer the invitation to " + operation)))
                .andExpect(content().string(containsString("<strong>ncb-fr</strong>")))
                .andExpect(content().string(not(containsString("changeAnswer"))));
    }

    @Test
    void saysThatATaskWasClosedWithoutAnybody() throws Exception {
        runtime.deleteProcessInstance(
                runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference, "linked-task").singleResult()
                .getId(), "cancelled");

        web.perform(get("/go/" + reference).with(PARIS)).andExpect(status().isOk())
                .andExpect(content().string(containsString("C’est clos")));
    }

    @Test
    void confirmsReceiptWhereThereIsNothingToDo() throws Exception {
        web.perform(get("/go/" + operation).with(ROME)).andExpect(status().isOk())
                .andExpect(content().string(containsString("Receipt is confirmed")));

        assertThat(acknowledgedBy(operation)).containsExactly("ncb-it");
    }

    @Test
    void whatIsNotYoursAndWhatDoesNotExistLookTheSame() throws Exception {
        var notHis = web.perform(get("/go/" + reference).with(ROME)).andExpect(status().isNotFound()).andReturn();
        var missing = web.perform(get("/go/NOWHERE-IT").with(ROME)).andExpect(status().isNotFound()).andReturn();

        assertThat(words(notHis, reference)).isEqualTo(words(missing, "NOWHERE-IT")).contains("Nothing is open for you here");
    }

    @Test
    void aDoneTaskOfAnotherBureauLooksTheSameToo() throws Exception {
        tasks.complete(task());

        web.perform(get("/go/" + reference).with(ROME)).andExpect(status().isNotFound());
    }

    @Test
    void aCountryThatDeclinedMayChangeItsAnswerUntilTheDeadline() throws Exception {
        var deadline = ClockUtil.getCurrentTime().toInstant().plus(Duration.ofDays(2)).atOffset(ZoneOffset.UTC);
        asSystem(() -> {
            jdbc.sql("""
                            insert into operation (reference, title, theme, host, phase, invited_countries, languages, quota,
                                invitation_deadline,
                                nomination_deadline, screening_deadline, confirmation_deadline, operation_start, operation_end,
                                approval_deadline, closing_deadline, reminder_every, launched_by, launched_at)
                            values (:operation, 'A title', 'FUGITIVES', 'Lyon', 'NOMINATION', '{FR}', '{en}', 5, :t, :t, :t, :t, :t, :t,
                                :t, :t, 'P2D',
                                'coordinator', :t)""").param("operation", operation).param("t", deadline).update();
            jdbc.sql("""
                            insert into participation (reference, operation, country, status, stage, invited_at, answer_deadline)
                            values (:reference, :operation, 'FR', 'DECLINED', 'ENDED', :t, :t)""")
                    .param("reference", reference).param("operation", operation).param("t", deadline).update();
        });
        tasks.complete(task());

        web.perform(get("/go/" + reference).with(PARIS)).andExpect(status().isOk())
                .andExpect(content().string(containsString("data-url=\"/api/operations/" + operation + "/participations/FR/answer\"")))
                .andExpect(content().string(containsString("src=\"/pages/change-answer.js\"")));
        web.perform(get("/go/" + reference).with(ROME)).andExpect(status().isNotFound());

        ClockUtil.offset(Duration.ofDays(3).toMillis());
        web.perform(get("/go/" + reference).with(PARIS)).andExpect(status().isOk())
                .andExpect(content().string(not(containsString("changeAnswer"))));
    }

    @Test
    void theMessagesOfAnOperationAreForTheCoordinationAndManagers() throws Exception {
        asSystem(() -> jdbc.sql("""
                        insert into operation (reference, title, theme, host, phase, invited_countries, languages, quota,
                            invitation_deadline,
                            nomination_deadline, screening_deadline, confirmation_deadline, operation_start, operation_end,
                            approval_deadline, closing_deadline, reminder_every, launched_by, launched_at)
                        values (:operation, 'A title', 'FUGITIVES', 'Lyon', 'NOMINATION', '{FR}', '{en}', 5, :t, :t, :t, :t, :t, :t, :t,
                            :t, 'P2D',
                            'coordinator', :t)""").param("operation", operation)
                .param("t", ClockUtil.getCurrentTime().toInstant().atOffset(ZoneOffset.UTC)).update());

        for (var reader : List.of(COORDINATOR, MANAGER)) {
            web.perform(get("/api/operations/" + operation + "/messages").with(reader)).andExpect(status().isOk())
                    .andExpect(jsonPath("$.items.length()").value(2))
                    .andExpect(jsonPath("$.items[0].kind").value("INVITATION"))
                    .andExpect(jsonPath("$.items[0].recipient").value("ncb-FR"))
                    .andExpect(jsonPath("$.items[0].reference").value(reference))
                    .andExpect(jsonPath("$.items[0].status").value("QUEUED"))
                    .andExpect(jsonPath("$.items[0].attempts").value(0))
                    .andExpect(jsonPath("$.next").isEmpty());
        }
        web.perform(get("/api/operations/" + operation + "/messages").with(PARIS)).andExpect(status().isNotFound());
        web.perform(get("/api/operations/NOWHERE/messages").with(COORDINATOR)).andExpect(status().isNotFound());
    }

    private String task() {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference).singleResult().getId();
    }

    private List<String> acknowledgedBy(String about) {
        return SystemWork.call(() -> transaction.execute(status ->
                jdbc.sql("select coalesce(acknowledged_by, 'nobody') from message where operation = :operation and reference = :reference")
                        .param("operation", operation).param("reference", about).query(String.class).list()));
    }

    private void asSystem(Runnable work) {
        SystemWork.run(() -> transaction.executeWithoutResult(status -> work.run()));
    }

    private static String words(MvcResult page, String reference) throws Exception {
        return page.getResponse().getContentAsString().replace(reference, "").replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }
}
