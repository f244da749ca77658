package org.cordon.rooms.cockpit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.cordon.kernel.caller.SystemWork;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.kernel.shared.Refusal;
import org.cordon.record.results.ResultsService;
import org.cordon.rooms.cockpit.Overview.CountryLine;
import org.cordon.rooms.cockpit.Overview.Incident;
import org.cordon.rooms.cockpit.Overview.Kin;
import org.cordon.rooms.cockpit.Overview.Named;
import org.cordon.rooms.cockpit.Overview.OpenTask;
import org.cordon.roundup.lead.LeadChangeService;
import org.cordon.roundup.lead.LeadService;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.Jobs;
import org.cordon.support.Reports;
import org.cordon.support.RoundUp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** The overview of a launched operation for managers, read from case data and engine on a real PostgreSQL. */
@CordonTest
class OperationsOverviewTest {

    private static final String OPERATION = "HARBOUR-2027";

    @Autowired
    private OperationsOverview overview;
    @Autowired
    private MockMvc mvc;
    @Autowired
    private ObjectMapper json;
    @Autowired
    private As as;
    @Autowired
    private Jobs jobs;
    @Autowired
    private RoundUp roundUp;
    @Autowired
    private ResultsService results;
    @Autowired
    private LeadService leads;
    @Autowired
    private LeadChangeService leadChanges;
    @Autowired
    private Clock clock;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private ManagementService management;

    @BeforeEach
    void anOperationThatFranceAndItalyAreInvitedTo() throws Exception {
        mvc.perform(post("/api/operations").with(httpBasic("coordinator", "cordon")).contentType(MediaType.APPLICATION_JSON).content("""
                {"code":"%s","title":"Harbour lights","theme":"PEOPLE_SMUGGLING","host":"FR","invitedCountries":["FR","IT"],"languages":["en"],"quota":25,
                 "invitationDeadline":"%s","nominationDeadline":"%s","confirmationDeadline":"%s","operationStart":"%s","operationEnd":"%s","reminderEvery":"P2D"}
                """.formatted(OPERATION, in(10), in(20), in(40), in(50), in(55)))).andExpect(status().isCreated());
        jobs.run();
    }

    @Test
    void showsTheOperationWithItsAnswersAndItsProcess() {
        var operations = manager(overview::operations);

        assertThat(operations).singleElement().satisfies(operation -> {
            assertThat(operation.line().reference()).isEqualTo(OPERATION);
            assertThat(operation.line().phase()).isEqualTo("PREPARATION");
            assertThat(operation.counts().invited()).isEqualTo(2);
            assertThat(operation.counts().unanswered()).isEqualTo(2);
            assertThat(operation.line().openTasks()).isEqualTo(2);
            assertThat(operation.line().overdueTasks()).isZero();
            assertThat(operation.line().instance().running()).isTrue();
            assertThat(operation.standing().results().totals().targets()).isZero();
        });
    }

    @Test
    void approvedResultsHaveTheNumberByWhichTheirDocumentsAreRequested() throws Exception {
        assertThat(manager(overview::operations)).singleElement().satisfies(operation -> assertThat(operation.approved()).isNull());
        as.coordinator(() -> results.freeze(OPERATION, clock.instant(), true));
        var last = as.coordinator(() -> results.freeze(OPERATION, clock.instant(), true));

        var shown = List.of(json.valueToTree(manager(overview::operations).get(0)).path("approved"),
                json.valueToTree(manager(() -> overview.operation(OPERATION))).path("approved"));

        assertThat(shown).allSatisfy(approved -> {
            assertThat(approved.path("number").asText()).isEqualTo(last.number()).isEqualTo(OPERATION + "-R2");
            assertThat(approved.path("arrested").isInt()).isTrue();
        });
        mvc.perform(get("/api/operations/" + OPERATION + "/results.pdf").queryParam("number", last.number())
                        .with(httpBasic("manager", "cordon")))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString(last.number() + "-en.pdf")));
    }

    @Test
    void showsWhatEachCountryOwesAndItsProcess() {
        var countries = manager(() -> overview.operation(OPERATION)).countries();

        assertThat(countries).extracting(CountryLine::reference).containsExactly(OPERATION + "-FR", OPERATION + "-IT");
        var france = countries.get(0);
        assertThat(france.openTasks()).isEqualTo(1);
        assertThat(france.overdueTasks()).isZero();
        assertThat(france.owes()).singleElement().satisfies(task -> {
            assertThat(task.name()).startsWith("Answer the invitation");
            assertThat(task.reference()).isEqualTo(OPERATION + "-FR");
            assertThat(Duration.between(task.due(), Instant.parse(in(10))).abs()).isLessThan(Duration.ofSeconds(2));
        });
        assertThat(runtime.createProcessInstanceQuery().processInstanceId(france.instance().id()).singleResult().getBusinessKey())
                .isEqualTo(OPERATION + "-FR");
    }

    /**
     * France wants two persons who are believed to be in Italy, and has confirmed. Italy has not confirmed, and has reported twice and once
     * in error.
     */
    @Test
    void countsWhatEachCountryNominatedOwesAndReported() {
        roundUp.launched("FR", "IT").accepted("FR", "IT").nominated("FR", "IT", "IT").finished("IT").screened("FR", "ACCEPT").frozen()
                .confirmed("FR", "CONFIRM");
        var target = roundUp.targetsOf("FR").get(0);
        var reported = Stream
                .generate(() -> as.country("IT",
                        () -> leads.report(target, Reports.kind("LEAD", Reports.lead("IT").put("happenedAt", roundUp.inDays(0))))))
                .limit(3).toList();
        as.country("IT", () -> leadChanges.withdraw(reported.get(0).reference(),
                JsonNodeFactory.instance.objectNode().put("reason", "Somebody else.")));

        assertThat(manager(() -> overview.operation(RoundUp.OPERATION)).countries())
                .extracting(CountryLine::country, CountryLine::nominations, CountryLine::confirmationsOwed, CountryLine::reports)
                .containsExactly(tuple("FR", 2, 0, 0), tuple("IT", 0, 2, 2));
        assertThat(manager(() -> overview.targets(RoundUp.OPERATION))).filteredOn(line -> line.reference().equals(target)).singleElement()
                .satisfies(line -> {
                    assertThat(line.wantedBy()).containsExactly("FR");
                    assertThat(line.believedIn()).containsExactly("IT");
                    assertThat(line.leads()).isEqualTo(3);
                    assertThat(line.arrests()).isZero();
                });
    }

    @Test
    void theCoordinatorSeesTheSame() {
        assertThat(as.coordinator(overview::operations)).extracting(OperationsOverview.Operation::line)
                .isEqualTo(manager(overview::operations).stream().map(OperationsOverview.Operation::line).toList());
    }

    @Test
    void aTaskIsOverdueOnceItsTimeHasPassed() {
        TestDatabase.asOwner().update("update act_ru_task set due_date_ = due_date_ - interval '11 days' where name_ like 'Answer%FR'");

        assertThat(manager(overview::operations).get(0).line().overdueTasks()).isEqualTo(1);
        assertThat(manager(() -> overview.operation(OPERATION)).countries().get(0).owes()).extracting(OpenTask::overdue)
                .containsExactly(true);
    }

    @Test
    void showsTheIncidentsOfAnOperation() {
        var job = management.createJobQuery().processInstanceId(instance(OPERATION + "-IT")).list().get(0);
        management.setJobRetries(job.getId(), 0);

        assertThat(manager(() -> overview.operation(OPERATION)).incidents()).extracting(Incident::reference)
                .containsExactly(OPERATION + "-IT");
        assertThat(manager(overview::operations).get(0).line().incidents()).isEqualTo(1);
    }

    @Test
    void showsAnOperationWhoseProcessHasEnded() {
        runtime.deleteProcessInstance(instance(OPERATION), "test");

        assertThat(manager(() -> overview.operation(OPERATION)).operation().instance().running()).isFalse();
    }

    @Test
    void findsByAPartOfTheReference() {
        assertThat(manager(() -> overview.search("2027-f"))).extracting(Named::reference).containsExactly(OPERATION + "-FR");
        assertThat(manager(() -> overview.search("harbour"))).extracting(Named::kind).containsExactly("OPERATION", "COUNTRY", "COUNTRY");
        assertThat(manager(() -> overview.search("x"))).isEmpty();
        assertThat(manager(() -> overview.search("%%"))).isEmpty();
    }

    @Test
    void knowsWhatAProcessInstanceIsAbout() {
        assertThat(manager(() -> overview.ofInstance(instance(OPERATION + "-IT"))).named()).extracting(Named::reference, Named::operation)
                .containsExactly(OPERATION + "-IT", OPERATION);
    }

    @Test
    void knowsTheWaysUpAndDownFromAProcessInstance() {
        assertThat(manager(() -> overview.ofInstance(instance(OPERATION + "-IT"))).kin()).extracting(Kin::way, Kin::reference)
                .containsExactly(tuple("UP", OPERATION));
        assertThat(manager(() -> overview.ofInstance(instance(OPERATION))).kin()).extracting(Kin::way, Kin::reference)
                .containsExactly(tuple("DOWN", OPERATION + "-FR"), tuple("DOWN", OPERATION + "-IT"));
    }

    @Test
    void aRequestForAReleaseLeadsToWhatItIsAboutAndBack() {
        var target = OPERATION + "-T8F3K";
        TestDatabase.asOwner().update("insert into target (reference, operation, state, admitted_at) values (?, ?, 'AT_LARGE', now())",
                target, OPERATION);
        asked("RQ-1", target, OPERATION);
        asked("RQ-2", "NOWHERE-T1", null);

        var request = manager(() -> overview.ofInstance(instance("RQ-1")));
        assertThat(request.named()).extracting(Named::kind, Named::operation).containsExactly("RELEASE", OPERATION);
        assertThat(request.kin()).extracting(Kin::way, Kin::reference).containsExactlyInAnyOrder(tuple("UP", OPERATION),
                tuple("UP", target));
        assertThat(manager(() -> overview.search("8f3k"))).extracting(Named::reference).containsExactly(target);
        assertThatThrownBy(() -> manager(() -> overview.ofInstance(instance("RQ-2")))).isInstanceOf(Refusal.class);

        management.setJobRetries(management.createJobQuery().processInstanceId(instance("RQ-1")).singleResult().getId(), 0);
        assertThat(manager(() -> overview.operation(OPERATION)).incidents()).extracting(Incident::reference, Incident::kind)
                .containsExactly(tuple("RQ-1", "RELEASE"));
    }

    @Test
    void anOperationIsShownWhenTheEngineHasForgottenIt() {
        runtime.deleteProcessInstance(instance(OPERATION), "test");
        TestDatabase.asOwner().update("delete from act_hi_procinst where business_key_ = ?", OPERATION);

        assertThat(manager(overview::operations)).singleElement().satisfies(operation -> assertThat(operation.line().instance()).isNull());
        assertThat(manager(() -> overview.operation(OPERATION)).countries()).hasSize(2);
    }

    @Test
    void saysWhyMailDidNotLeaveUntilItHas() {
        var message = TestDatabase.asOwner().queryForObject(
                "select cast(id as text) from message where operation = ? and recipient = 'ncb-IT' limit 1", String.class, OPERATION);
        TestDatabase.asOwner().update("update country set contact = null where code = 'IT'");
        TestDatabase.asOwner().update("update message set status = 'QUEUED', taken_over = true where cast(id as text) = ?", message);
        runtime.createProcessInstanceByKey("message-delivery").businessKey(message).setVariable("messageId", message).execute();
        for (var attempt = 0; attempt < 7; attempt++) {
            management.createJobQuery().processDefinitionKey("message-delivery").list()
                    .forEach(job -> catchThrowable(() -> SystemWork.run(() -> management.executeJob(job.getId()))));
        }

        var incidents = manager(() -> overview.operation(OPERATION)).incidents();

        assertThat(incidents).singleElement().satisfies(incident -> {
            assertThat(incident.cause()).isEqualTo(IncidentCause.NO_CONTACT);
            assertThat(incident.recipient()).isEqualTo("ncb-IT");
            assertThat(incident.reference()).startsWith(OPERATION);
            assertThat(incident.instance().running()).isTrue();
        });

        TestDatabase.asOwner().update("update country set contact = 'ncb-it@bureau.example' where code = 'IT'");
        TestDatabase.asOwner().update("update act_ru_job set retries_ = 1, duedate_ = null where retries_ = 0");
        jobs.run();

        assertThat(manager(() -> overview.operation(OPERATION)).incidents()).isEmpty();
    }

    @Test
    void forAnybodyElseThereIsNothing() {
        var questions = List.<Runnable>of(() -> overview.operations(), () -> overview.operation(OPERATION),
                () -> overview.targets(OPERATION), () -> overview.search("harbour"),
                () -> overview.ofInstance(instance(OPERATION)));

        for (var question : questions) {
            assertThatThrownBy(() -> as.country("FR", question)).isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> as.compliance(question)).isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> as.person("admin", "camunda-admin", () -> {
                question.run();
                return null;
            })).isInstanceOf(Refusal.class);
            assertThatThrownBy(question::run).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void holdsNoPerson() throws Exception {
        var target = OPERATION + "-T8F3K";
        TestDatabase.asOwner().update("insert into target (reference, operation, state, admitted_at) values (?, ?, 'AT_LARGE', now())",
                target, OPERATION);
        TestDatabase.asOwner().update("""
                insert into nomination (reference, operation, country, entity_id, name, forename, notice, status, target, nominated_at)
                values (?, ?, 'FR', '2026/1', 'MARKERNAME', 'MARKERFORENAME', '{"distinguishing_marks": "MARKERNOTICE"}', 'ADMITTED', ?,
                    now())""",
                target, OPERATION, target);

        var shown = json.writeValueAsString(manager(() -> overview.operation(OPERATION)))
                + json.writeValueAsString(manager(() -> overview.targets(OPERATION)));

        assertThat(shown).contains(target).doesNotContain("MARKER");
    }

    private void asked(String request, String subject, String operation) {
        TestDatabase.asOwner().update("""
                insert into release_request (reference, subject, operation, asker, party, reason, asked_by, asked_at, deadline)
                values (?, ?, ?, 'ncb-IT', 'ncb-ES', 'MARKERREASON', 'ncb-it', now(), now() + interval '7 days')""", request, subject,
                    operation);
        runtime.startProcessInstanceByKey("release-request", request,
                Map.of("requestReference", request, "supplierKnown", false, "answerDeadline", in(7)));
    }

    private String instance(String reference) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).singleResult().getId();
    }

    private <T> T manager(Supplier<T> question) {
        return as.person("manager", "manager", question);
    }

    private String in(int days) {
        return clock.instant().plus(Duration.ofDays(days)).toString();
    }
}
