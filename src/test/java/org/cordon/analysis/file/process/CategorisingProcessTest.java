package org.cordon.analysis.file.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.cordon.analysis.file.contribution.ContributionService;
import org.cordon.analysis.file.contribution.ContributionWithdrawal;
import org.cordon.analysis.file.order.FileApproval;
import org.cordon.analysis.file.order.FileOrdering;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Jobs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Plays {@code categorising} along every event and end. FR contributes two persons without a category, and a vessel of one of them. */
@CordonTest
class CategorisingProcessTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant ORDERED = Instant.parse("2027-05-10T08:00:00Z");
    private static final String WAITS = "receiveTask_awaitCategories";

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private FileOrdering ordering;
    @Autowired
    private FileApproval approval;
    @Autowired
    private ContributionService contributions;
    @Autowired
    private ContributionWithdrawal withdrawal;
    @Autowired
    private Http http;
    @Autowired
    private Jobs jobs;
    @Autowired
    private As as;
    private String file;

    @BeforeEach
    void begin() throws Exception {
        init(engine);
        ClockUtil.setCurrentTime(Date.from(ORDERED));
        var order = JSON.readTree("""
                {"purpose": "The boats of May", "scope": "2027", "persons": ["CONTACT"], "members": ["analyst"],
                 "data": ["IDENTITY", "LINKS", "VEHICLES_AND_VESSELS", "CONTACT_DETAILS"], "reviewOn": "2028-05-01", "endsOn": "2029-06-01"}""");
        var opened = JSON.readTree("{\"opened\": true}");
        file = as.coordinator(() -> ordering.order(order));
        jobs.run();
        as.compliance(() -> approval.decide(file, opened));
        jobs.run();
    }

    @Test
    void itsSupplierIsRemindedTwiceAndWhoeverStillWaitsIsErased() {
        var given = given("""
                id,schema,category,name,owner,asset,entity,addressEntity
                1,Person,,A,,,,7
                2,Person,,B
                3,Vessel,,C
                4,Ownership,,,1,3
                5,Note,,N,,,1
                6,Vessel,,1
                7,Address,,His
                """);
        var instance = instance(given);
        assertThat(instance).isWaitingAt(WAITS);

        jobs.runAt(ORDERED.plus(Duration.ofDays(30)).plusSeconds(1));
        assertThat(instance).hasPassedInOrder("boundaryEvent_categoriesFirst", "sendTask_remindOfPersons", "endEvent_supplierReminded");
        jobs.runAt(ORDERED.plus(Duration.ofDays(120)).plusSeconds(1));
        assertThat(instance).hasPassed("boundaryEvent_categoriesAgain").isWaitingAt(WAITS);
        assertThat(messages(given)).containsExactly("PERSONS_WAIT ncb-FR", "PERSONS_WAIT ncb-FR");
        jobs.runAt(ORDERED.plus(Duration.ofDays(180)).plusSeconds(1));

        assertThat(instance).isEnded().hasPassedInOrder("boundaryEvent_categoriesOverdue", "serviceTask_erasePersons",
                "endEvent_personsErased");
        assertThat(messages(given)).contains("PERSONS_ERASED ncb-FR");
        assertThat(captions(given)).containsExactly("1", "C");
        assertThat(http.get("ncb-fr", "/api/analysis-files/" + file + "/entities").json().path("items").findValuesAsText("caption"))
                .as("nothing waits any more").containsExactlyInAnyOrder("1", "C");
    }

    @Test
    void itEndsWhenTheLastOneHasACategory() {
        var given = given("id,schema,name\n1,Person,A\n2,Person,B\n");
        var instance = instance(given);
        var persons = TestDatabase.asOwner().queryForList("select id from entity where contribution = ?", String.class, given);

        for (var person : persons) {
            assertThat(instance).isWaitingAt(WAITS);
            assertThat(http.post("ncb-fr", "/api/analysis-entities/" + person + "/category", "{\"category\": \"CONTACT\"}").status())
                    .isEqualTo(204);
        }
        jobs.run();

        assertThat(instance).isEnded().hasPassed("endEvent_nobodyWaits");
        assertThat(captions(given)).containsExactly("A", "B");
    }

    @Test
    void itEndsWithItsContributionAndIsNotBegunForOneInWhichNobodyWaits() {
        var given = given("id,schema,name\n1,Person,A\n");
        var instance = instance(given);
        as.country("FR", () -> {
            withdrawal.withdraw(given);
            return null;
        });
        jobs.run();
        assertThat(instance).isEnded().hasPassed("endEvent_nobodyWaits");

        assertThat(instance(given("id,schema,category,name\n1,Person,CONTACT,A\n"))).isNull();
    }

    private String given(String content) {
        return as.country("FR", () -> contributions.contributeFile(file, JSON.createObjectNode().put("content", content)));
    }

    private ProcessInstance instance(String contribution) {
        return engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("categorising")
                .processInstanceBusinessKey(contribution).singleResult();
    }

    private static List<String> captions(String contribution) {
        return TestDatabase.asOwner().queryForList("select caption from entity where contribution = ? order by caption", String.class,
                contribution);
    }

    private static List<String> messages(String contribution) {
        return TestDatabase.asOwner().queryForList("select kind || ' ' || recipient from message where reference = ? order by 1",
                String.class, contribution);
    }
}
