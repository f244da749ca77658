package org.cordon.newprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordon.kernel.shared.process.Delegates.about;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.Task;
import org.cordon.kernel.caller.Caller;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.kernel.shared.LogReferences;
import org.cordon.kernel.shared.model.PageDeclaration;
import org.cordon.kernel.shared.process.Posted;
import org.cordon.newprocess.TransportFeature.TransportFact;
import org.cordon.newprocess.TransportFeature.TransportMessage;
import org.cordon.newprocess.TransportRequest.Variables;
import org.cordon.platform.act.ActLimits;
import org.cordon.platform.notification.Notifications;
import org.cordon.record.ledger.Fact;
import org.cordon.record.ledger.Ledger;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Http.Answer;
import org.cordon.support.Jobs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * A new feature works by this package alone, without a line anywhere else. A process needs its model, its declaration and the beans of its
 * tasks. A page, references, messages, facts, acts and limits need a declaration each. The feature has an application and a JVM of its own,
 * because the engine's REST interface answers for the last engine of a JVM.
 */
@Tag("alone")
@CordonTest
@Import(NewProcessTest.Transport.class)
class NewProcessTest {

    private static final RequestPostProcessor PARIS = user("ncb-fr").authorities(AuthorityUtils.createAuthorityList("ncb-FR"));
    private static final RequestPostProcessor ROME = user("ncb-it").authorities(AuthorityUtils.createAuthorityList("ncb-IT"));
    private static final String OPERATION = "ZEPHYR-2027";
    private static final Instant DEADLINE = Instant.now().plus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    private static final AtomicReference<Instant> PRESENT_DEADLINE = new AtomicReference<>();
    private static final List<String> ORDERED = new ArrayList<>();

    /** The beans that such a feature would have beside its model and its declaration. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Transport {

        @Bean
        TransportRequest transportRequest() {
            return new TransportRequest(PRESENT_DEADLINE);
        }

        @Bean
        TransportFeature transportFeature() {
            return new TransportFeature();
        }

        @Bean
        PageDeclaration transportPage(CurrentCaller caller) {
            return PageDeclaration.page("contacts", "/transports/{reference}").onlyIf(reference -> isOf(caller.get()))
                    .ledToBy(TransportFeature.TRANSPORT.form(),
                            reference -> isOf(caller.get()) ? Optional.of("/transports/" + reference) : Optional.empty());
        }

        private static boolean isOf(Caller reader) {
            return reader.country().filter("FR"::equals).isPresent();
        }

        @Bean
        ExecutionListener askTransportListener() {
            return execution -> {
                Posted.text(execution, "wish");
                execution.setProcessBusinessKey(TransportFeature.TRANSPORT.draw());
                Variables.OPERATION_REFERENCE.on(execution).set(OPERATION);
                Variables.DECISION_DEADLINE.on(execution).set(DEADLINE.atOffset(ZoneOffset.UTC).toString());
            };
        }

        @Bean
        TaskListener grantTransportListener(ActLimits limits, Ledger ledger, Notifications notifications) {
            return task -> {
                limits.take(TransportFeature.GRANTING);
                ORDERED.add("carrier " + Posted.text(task, "carrier"));
                var transport = task.getExecution().getProcessBusinessKey();
                ledger.record(new Fact(null, TransportFact.TRANSPORT_GRANTED, null, "FR", transport, ZonedDateTime.now(ZoneOffset.UTC),
                        Map.of()));
                notifications.send(TransportMessage.TRANSPORT_GRANTED, Roles.bureau("FR"), OPERATION, transport);
            };
        }

        @Bean
        JavaDelegate orderTransportDelegate() {
            return about(Variables.OPERATION_REFERENCE)
                    .call(operation -> ORDERED.add(operation + ", logged as " + MDC.get(LogReferences.OPERATION)));
        }
    }

    @Autowired
    private Http http;
    @Autowired
    private MockMvc web;
    @Autowired
    private Jobs jobs;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TaskService tasks;

    private String deployment;

    @BeforeEach
    void deploy() {
        PRESENT_DEADLINE.set(DEADLINE);
        ORDERED.clear();
        deployment = TestDatabase.deploying(
                () -> repository.createDeployment().addClasspathResource("new-process/transport-request.bpmn").deploy().getId());
    }

    @AfterEach
    void undeploy() {
        TestDatabase.deploying(() -> repository.deleteDeployment(deployment, true));
    }

    @Test
    void thoseStartItWhomItNamesAndTheRightOneCompletesIt() {
        assertThat(start("coordinator", "wish").status()).isEqualTo(403);
        assertThat(start("ncb-fr", "wish").status()).isEqualTo(200);
        assertThat(complete("ncb-fr", "carrier").status()).isEqualTo(404);
        assertThat(complete("coordinator", "carrier").status()).isEqualTo(204);

        assertThat(ORDERED).containsExactly("carrier Night flight", OPERATION + ", logged as " + OPERATION);
        assertThat(runtime.createProcessInstanceQuery().processDefinitionKey(TransportRequest.KEY).count()).isZero();
    }

    @Test
    void whatItDoesNotDeclareIsRefused() {
        assertThat(start("ncb-fr", "other").status()).isEqualTo(400);
        assertThat(start("ncb-fr", "wish").status()).isEqualTo(200);
        assertThat(complete("coordinator", "other").status()).isEqualTo(400);
        assertThat(complete("coordinator", "carrier").status()).isEqualTo(204);
    }

    @Test
    void itsFormKeepsWhatIsNotSentForThoseWhoMayStartIt() {
        var draft = "{\"version\":0,\"content\":{\"wish\":\"Night flight\"}}";

        assertThat(http.send("ncb-fr", "PUT", "/api/drafts/ask-transport", draft).status()).isEqualTo(200);
        assertThat(http.get("ncb-fr", "/api/drafts/ask-transport").json().at("/content/wish").textValue()).isEqualTo("Night flight");
        assertThat(http.send("coordinator", "PUT", "/api/drafts/ask-transport", draft).status()).isEqualTo(404);
    }

    @Test
    void itsTimerFollowsADateThatIsMoved() {
        start("ncb-fr", "wish");
        var later = DEADLINE.plus(3, ChronoUnit.DAYS);
        PRESENT_DEADLINE.set(later);

        jobs.runAt(DEADLINE.plusSeconds(1));
        assertThat(task()).isNotNull();
        jobs.runAt(later.plusSeconds(1));
        assertThat(task()).isNull();
    }

    @Test
    void whoComesTooLateIsToldWhy() {
        start("ncb-fr", "wish");
        var task = task().getId();
        jobs.runAt(DEADLINE.plusSeconds(1));

        var answer = http.post("coordinator", "/engine-rest/task/" + task + "/complete", variable("carrier"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("message").textValue()).startsWith("On ").contains("the aircraft left without the person.");
    }

    @Test
    void itsActIsLimited() {
        for (int number = 0; number < TransportFeature.GRANTING.inTenMinutes(); number++) {
            start("ncb-fr", "wish");
            assertThat(complete("coordinator", "carrier").status()).isEqualTo(204);
        }
        start("ncb-fr", "wish");
        assertThat(complete("coordinator", "carrier").status()).isEqualTo(429);
    }

    @Test
    void itsReferenceLeadsToItsPageThoseWhoMayOpenIt() throws Exception {
        start("ncb-fr", "wish");
        var transport = transport();

        var page = "/transports/" + transport;
        web.perform(get("/go/" + transport).with(PARIS)).andExpect(redirectedUrl(page));
        web.perform(get("/go/" + transport).with(ROME)).andExpect(status().isNotFound());
        web.perform(get(page).with(PARIS)).andExpect(status().isOk());
        web.perform(get(page).with(ROME)).andExpect(status().isNotFound());
    }

    @Test
    void itsActIsRecordedToldAndReceived() {
        start("ncb-fr", "wish");
        var transport = transport();
        complete("coordinator", "carrier");

        assertThat(TestDatabase.asOwner().queryForList("select type from ledger_event where subject = ?", String.class, transport))
                .containsExactly("TRANSPORT_GRANTED");
        var receipt = http.get("coordinator", "/api/receipts").json().at("/items/0");
        assertThat(receipt.path("act").textValue()).isEqualTo("TRANSPORT_GRANTED_BY_HAND");
        assertThat(receipt.path("reference").textValue()).isEqualTo(transport);
        assertThat(receipt.at("/change/path").textValue()).isEqualTo("/transports/" + transport);
        assertThat(receipt.at("/told/0/country").textValue()).isEqualTo("FR");
        assertThat(TestDatabase.asOwner().queryForList("select kind || ' ' || recipient from message where reference = ?", String.class,
                transport)).containsExactly("TRANSPORT_GRANTED ncb-FR");
    }

    private String transport() {
        return runtime.createProcessInstanceQuery().processDefinitionKey(TransportRequest.KEY).singleResult().getBusinessKey();
    }

    private Answer start(String user, String variable) {
        return http.post(user, "/engine-rest/process-definition/key/" + TransportRequest.KEY + "/submit-form", variable(variable));
    }

    private Answer complete(String user, String variable) {
        return http.post(user, "/engine-rest/task/" + task().getId() + "/complete", variable(variable));
    }

    private Task task() {
        return tasks.createTaskQuery().taskDefinitionKey(TransportRequest.GRANT).singleResult();
    }

    private static String variable(String name) {
        return "{\"variables\":{\"" + name + "\":{\"value\":\"Night flight\"}}}";
    }
}
