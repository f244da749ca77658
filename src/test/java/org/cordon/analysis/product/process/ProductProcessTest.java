package org.cordon.analysis.product.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.variable.Variables;
import org.cordon.analysis.file.contribution.ContributionService;
import org.cordon.analysis.file.contribution.ContributionWithdrawal;
import org.cordon.analysis.file.order.FileApproval;
import org.cordon.analysis.file.order.FileCourse;
import org.cordon.analysis.file.order.FileOrdering;
import org.cordon.analysis.file.order.FileStaffing;
import org.cordon.analysis.product.ProductQueries;
import org.cordon.analysis.product.ProductState;
import org.cordon.analysis.product.ProposalOutcome;
import org.cordon.analysis.product.Usefulness;
import org.cordon.analysis.product.making.HeldProducts;
import org.cordon.analysis.product.making.ProductFeedback;
import org.cordon.analysis.product.making.ProductMending;
import org.cordon.analysis.product.making.ProductRecall;
import org.cordon.analysis.product.making.ProductWriting;
import org.cordon.analysis.product.making.SecondReading;
import org.cordon.analysis.product.making.TargetProposals;
import org.cordon.exchange.release.ReleaseOutcome;
import org.cordon.exchange.release.ReleaseQueries;
import org.cordon.kernel.caller.SystemWork;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.kernel.shared.Refusal;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.Jobs;
import org.cordon.support.PartnerAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Plays the models of products along every answer, event and end. */
@CordonTest
class ProductProcessTest {

    private static final Instant NOW = Instant.parse("2027-05-10T08:00:00Z");
    private static final String MAKING = "product-making";
    private static final String FEEDBACK = "product-feedback";
    private static final String RECALL = "product-recall";
    private static final String READ = "userTask_readProduct";
    private static final String MEND = "userTask_mendProduct";
    private static final String APPROVED = "{\"approved\": true}";
    private static final String SENT_BACK = "{\"approved\": false, \"words\": \"Says more than its source.\"}";
    private static final String WHY = "{\"reason\": \"No longer holds.\"}";
    private static final String TAKEN_UP = "{\"takenUp\": true, \"operation\": \"NOWHERE-2027\"}";
    private static final String USEFUL = "{\"worth\": \"USEFUL\", \"words\": \"We look at the quay.\"}";

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private FileOrdering ordering;
    @Autowired
    private FileApproval approval;
    @Autowired
    private FileStaffing staffing;
    @Autowired
    private FileCourse files;
    @Autowired
    private ContributionService contributions;
    @Autowired
    private ContributionWithdrawal withdrawals;
    @Autowired
    private ProductWriting writing;
    @Autowired
    private ProductMending mending;
    @Autowired
    private SecondReading reading;
    @Autowired
    private ProductFeedback feedback;
    @Autowired
    private ProductRecall recall;
    @Autowired
    private HeldProducts held;
    @Autowired
    private TargetProposals proposals;
    @Autowired
    private ProductQueries queries;
    @Autowired
    private ReleaseQueries releases;
    @Autowired
    private Jobs jobs;
    @Autowired
    private PartnerAccounts accounts;
    @Autowired
    private As as;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private JdbcClient sql;

    private String file;
    private String free;
    private String kept;

    @BeforeEach
    void openAFile() {
        init(engine);
        accounts.exists("EUROPOL");
        accounts.analyst("second");
        ClockUtil.setCurrentTime(Date.from(NOW));
        file = as.coordinator(() -> ordering.order(json("""
                {"purpose": "The boats of May", "scope": "2027", "persons": ["CONTACT"], "data": ["IDENTITY"], "members": ["analyst"],
                 "reviewOn": "2028-05-01", "endsOn": "2029-06-01"}""")));
        jobs.run();
        as.compliance(() -> approval.decide(file, json("{\"opened\": true}")));
        jobs.run();
        TestDatabase.asOwner().update("insert into analysis_file_member (file, account) values (?, 'second')", file);
        free = contributed("{}");
        kept = contributed("{\"notFor\": [\"IT\"]}");
    }

    @Test
    void whatMayGoToAllIsReadByASecondAnalystAndDisseminated() {
        var product = written(free, "IT", "partner-EUROPOL");
        var instance = instance(MAKING, product);

        assertThat(instance).hasPassedInOrder("gateway_productToCheck", "serviceTask_checkProduct", "gateway_allMayGo").isWaitingAt(READ)
                .task().hasCandidateGroup("analyst/second").hasDueDate(Date.from(Instant.parse("2027-06-09T08:00:00Z")));
        assertThat(engine.getTaskService().getIdentityLinksForTask(task(instance))).hasSize(1);
        assertThatThrownBy(() -> complete(instance, "analyst", "reading", APPROVED)).hasMessageContaining("another analyst of its file");
        complete(instance, "second", "reading", APPROVED);

        assertThat(instance).isEnded().hasPassedInOrder("gateway_productRead", "gateway_productApproved", "serviceTask_disseminateProduct",
                "gateway_productDisseminated", "endEvent_productDisseminated");
        assertThat(as.country("IT", () -> queries.one(product)).texts()).hasSize(1);
        assertThat(messages(product)).containsExactly("PRODUCT_DISSEMINATED ncb-IT", "PRODUCT_DISSEMINATED partner-EUROPOL");
        assertThat(events(product)).containsExactly("PRODUCT_DISSEMINATED IT", "PRODUCT_DISSEMINATED partner-EUROPOL");
    }

    @Test
    void whatItsSupplierKeepsFromSomebodyIsAskedForAndGoesOnByItself() {
        var product = written(kept, "IT");
        var instance = instance(MAKING, product);

        assertThat(instance).hasPassedInOrder("gateway_allMayGo", "gateway_productToMend", "serviceTask_askToMend").isWaitingAt(MEND)
                .task().hasCandidateGroup("analyst/analyst").hasDueDate(Date.from(Instant.parse("2027-08-08T08:00:00Z")));
        assertThat(as.person("analyst", "analyst", () -> queries.one(product)).details().missing()).singleElement()
                .satisfies(one -> assertThat(one.country()).isEqualTo("IT"));
        answer("{\"answer\": \"RELEASED\"}");

        assertThat(instance).hasPassed("boundaryEvent_productChanged").isWaitingAt(READ);
        as.person("second", "analyst", () -> run(() -> reading.read(product, ofNow(product, APPROVED))));
        jobs.run();
        assertThat(instance).isEnded().hasPassed("boundaryEvent_productRead", "endEvent_productDisseminated");
        assertThat(messages(kept)).isEmpty();
    }

    @Test
    void whatIsReleasedBeforeItsAuthorIsAskedGoesOnByItselfToo() {
        var product = as.person("analyst", "analyst", () -> writing.write(posted(kept, "IT")));
        jobs.run(product, "serviceTask_checkProduct");
        TestDatabase.asOwner().update("update handling set released = '{ncb-IT}' where item = ?", kept);
        SystemWork.run(() -> held.follow(kept));
        jobs.run();

        assertThat(instance(MAKING, product)).hasPassed("serviceTask_askToMend", "boundaryEvent_productChanged").isWaitingAt(READ);
    }

    @Test
    void silenceReleasesNothingAndItsAuthorLeavesItOut() {
        var product = written(kept, "IT");
        var instance = instance(MAKING, product);
        jobs.runAt(Instant.parse("2027-05-17T08:00:01Z"));
        assertThat(instance).isWaitingAt(MEND);
        assertThat(as.person("analyst", "analyst", () -> queries.one(product)).details().missing().get(0).outcome())
                .isEqualTo("UNANSWERED");

        complete(instance, "analyst");
        assertThat(instance).hasPassed("gateway_productMended").isWaitingAt(MEND);
        assertThat(requests()).isEqualTo(1);
        as.person("analyst", "analyst", () -> run(() -> mending.mend(product, content(free, "IT"))));
        jobs.run();

        assertThat(instance).isWaitingAt(READ);
    }

    @Test
    void whatIsSentBackIsMendedOrGivenUp() {
        var product = written(free, "IT");
        var instance = instance(MAKING, product);
        assertThatThrownBy(() -> complete(instance, "second", "reading", "{\"approved\": false}"))
                .hasMessageContaining("must say what is to be mended");
        complete(instance, "second", "reading", SENT_BACK);
        assertThat(instance).hasPassedInOrder("gateway_productApproved", "gateway_productNotApproved", "serviceTask_askToMend")
                .isWaitingAt(MEND);
        assertThat(as.person("analyst", "analyst", () -> queries.one(product)).details().readings()).hasSize(1);

        as.person("analyst", "analyst", () -> run(() -> mending.giveUp(product)));
        jobs.run();

        assertThat(instance).isEnded().hasPassed("startEvent_productEnding", "endEvent_productEnding");
        assertThat(state(product)).isEqualTo(ProductState.GIVEN_UP);
    }

    @Test
    void whatIsGivenUpAsksItsSuppliersNoLonger() {
        var product = written(kept, "IT");
        var asked = requestOf(product);
        var told = engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("release-request")
                .processInstanceBusinessKey(asked).singleResult();
        var making = instance(MAKING, product);
        as.person("analyst", "analyst", () -> run(() -> mending.giveUp(product)));
        jobs.run();

        assertThat(making).isEnded().hasPassedInOrder("startEvent_productEnding", "serviceTask_endReleases", "endEvent_productEnding");
        assertThat(told).isEnded().hasPassed("boundaryEvent_releaseSettled", "endEvent_settledWithoutSupplier");
        assertThat(as.country("FR", () -> releases.one(asked)).outcome()).isEqualTo(ReleaseOutcome.NOT_NEEDED);
    }

    @Test
    void whatItDoesWithoutIsAskedNoLongerAndAskedAnewWhenItIsNeeded() {
        var product = written(kept, "IT");
        var first = requestOf(product);
        as.person("analyst", "analyst", () -> run(() -> mending.mend(product, content(kept, "FR"))));
        jobs.run();
        assertThat(as.country("FR", () -> releases.one(first)).outcome()).isEqualTo(ReleaseOutcome.NOT_NEEDED);

        complete(instance(MAKING, product), "second", "reading", SENT_BACK);
        ClockUtil.setCurrentTime(Date.from(NOW.plusSeconds(60)));
        as.person("analyst", "analyst", () -> run(() -> mending.mend(product, content(kept, "IT"))));
        jobs.run();
        assertThat(requestOf(product)).as("on the same day").isEqualTo(first);
        ClockUtil.setCurrentTime(Date.from(NOW.plus(Duration.ofDays(1))));
        complete(instance(MAKING, product), "analyst");
        assertThat(requestOf(product)).isNotEqualTo(first);
        answer("{\"answer\": \"RELEASED\"}");
        assertThat(instance(MAKING, product)).isWaitingAt(READ);
    }

    @Test
    void whatIsAnsweredIsCountedAlthoughItIsNeededNoLonger() {
        var product = written(kept, "IT");
        var asked = requestOf(product);
        answered(Map.of("answer", "REFUSED", "reason", "It names our source."));
        as.person("analyst", "analyst", () -> run(() -> mending.mend(product, content(kept, "FR"))));
        jobs.run(product, "serviceTask_checkProduct");
        jobs.run();
        assertThat(as.country("FR", () -> releases.one(asked)).outcome()).isEqualTo(ReleaseOutcome.REFUSED);

        complete(instance(MAKING, product), "second", "reading", SENT_BACK);
        ClockUtil.setCurrentTime(Date.from(NOW.plus(Duration.ofDays(2))));
        as.person("analyst", "analyst", () -> run(() -> mending.mend(product, content(kept, "IT"))));
        jobs.run();
        assertThat(requests()).as("nobody is asked again who has refused").isEqualTo(1);
    }

    @Test
    void whatNobodyWasToldOfYetIsNotAskedEither() {
        var product = as.person("analyst", "analyst", () -> writing.write(posted(kept, "IT")));
        jobs.run(product, "serviceTask_checkProduct");
        as.person("analyst", "analyst", () -> run(() -> mending.giveUp(product)));
        jobs.run(product, "serviceTask_endReleases");
        jobs.run();

        assertThat(engine.getTaskService().createTaskQuery().taskDefinitionKey("userTask_answerRelease").count()).isZero();
    }

    @Test
    void silenceOfTheReaderHandsItBackAndSilenceOfTheAuthorEndsIt() {
        var product = written(free, "IT");
        var instance = instance(MAKING, product);
        jobs.runAt(Instant.parse("2027-06-09T08:00:01Z"));
        assertThat(instance).hasPassedInOrder("boundaryEvent_productUnread", "serviceTask_askToMend").isWaitingAt(MEND);

        jobs.runAt(Instant.parse("2027-09-07T08:00:02Z"));

        assertThat(instance).isEnded().hasPassedInOrder("boundaryEvent_productUnmended", "serviceTask_giveUpProduct",
                "endEvent_productGivenUp");
        assertThat(state(product)).isEqualTo(ProductState.GIVEN_UP);
    }

    @Test
    void whatIsTakenBackBeforeItIsDisseminatedIsNot() {
        var product = written(free, "IT");
        var instance = instance(MAKING, product);
        as.country("FR", () -> run(() -> withdrawals.withdraw(free)));
        jobs.run();

        complete(instance, "second", "reading", APPROVED);

        assertThat(instance).hasPassedInOrder("serviceTask_disseminateProduct", "gateway_productDisseminated", "gateway_productNotApproved")
                .isWaitingAt(MEND);
        assertThatThrownBy(() -> as.country("IT", () -> queries.one(product))).isInstanceOf(Refusal.class);
    }

    @Test
    void itIsWrittenByItsFormAsWell() {
        as.person("analyst", "analyst", () -> engine.getFormService().submitStartForm(engine.getRepositoryService()
                .createProcessDefinitionQuery().processDefinitionKey(MAKING).latestVersion().singleResult().getId(),
                Map.of("product", Variables.stringValue(posted(free, "IT").toString()))));
        var product = TestDatabase.asOwner().queryForObject("select reference from product", String.class);
        jobs.run();

        assertThat(instance(MAKING, product)).isWaitingAt(READ);
        assertThat(engine.getHistoryService().createHistoricVariableInstanceQuery().variableName("product").count()).isZero();
    }

    @Test
    void eachRecipientSaysWhatItWasWorthOrHisSilenceIsRecorded() {
        var product = disseminated("IT", "ES", "DE");
        var all = engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey(FEEDBACK)
                .processInstanceBusinessKey(product).list();
        assertThat(all).hasSize(3);
        var italy = of(all, "IT");
        var spain = of(all, "ES");
        var germany = of(all, "DE");
        assertThat(italy).hasPassed("sendTask_tellRecipient").isWaitingAt("userTask_assessProduct").task().hasCandidateGroup("ncb-IT")
                .hasDueDate(Date.from(Instant.parse("2027-06-09T08:00:00Z")));
        as.person("ncb-it", "ncb-IT", () -> run(() -> engine.getTaskService().complete(task(italy),
                Map.of("feedback", Variables.stringValue(USEFUL)))));
        assertThat(italy).isEnded().hasPassed("endEvent_productAssessed");
        as.country("ES", () -> run(() -> feedback.assess(product, json("{\"worth\": \"ACTED_ON\"}"))));
        assertThat(spain).isEnded().hasPassed("boundaryEvent_productAssessed", "gateway_productAssessed");
        jobs.runAt(Instant.parse("2027-06-09T08:00:01Z"));
        assertThat(germany).isEnded().hasPassedInOrder("boundaryEvent_productUnassessed", "serviceTask_recordNothingSaid",
                "endEvent_productNotAssessed");

        var audience = as.person("analyst", "analyst", () -> queries.one(product)).details().audience();
        assertThat(audience).extracting(ProductQueries.Assessed::worth).containsExactly(null, Usefulness.ACTED_ON, Usefulness.USEFUL);
        assertThat(audience.get(0).silentAt()).isNotNull();
        assertThat(as.country("DE", () -> queries.one(product)).mine().worth()).isNull();
    }

    @Test
    void aRecallHoldsAtOnceAndEndsWhatIsAsked() {
        var product = disseminated("IT");
        var asked = instance(FEEDBACK, product);
        assertThatThrownBy(() -> as.country("IT", () -> run(() -> recall.recall(product, json(WHY))))).isInstanceOf(Refusal.class);

        as.coordinator(() -> run(() -> recall.recall(product, json(WHY))));

        assertThat(asked).isEnded().hasPassed("startEvent_productFeedbackEnding", "endEvent_productFeedbackEnding");
        var instance = instance(RECALL, product);
        var seen = as.country("IT", () -> queries.one(product));
        assertThat(seen.recallReason()).isEqualTo("No longer holds.");
        assertThat(seen.texts()).isEmpty();
        assertThat(seen.sources()).isNull();
        jobs.run();
        assertThat(instance).isEnded().hasPassedInOrder("gateway_alreadyRecalled", "gateway_productRecalled", "sendTask_tellOfRecall",
                "endEvent_productRecalled");
        assertThat(messages(product)).contains("PRODUCT_RECALLED ncb-IT");
        assertThat(events(product)).contains("PRODUCT_RECALLED IT");
        assertThatThrownBy(() -> as.coordinator(() -> run(() -> recall.recall(product, json(WHY))))).isInstanceOf(Refusal.class);
    }

    @Test
    void whatCitesSomethingTakenBackIsReadByNobodyUntilItsAuthorSettlesIt() {
        var product = disseminated("IT");
        as.country("FR", () -> run(() -> withdrawals.withdraw(free)));

        assertThat(as.country("IT", () -> queries.one(product)).readable()).isFalse();
        assertThat(as.country("IT", () -> queries.one(product)).texts()).isEmpty();
        jobs.run();
        var instance = instance(RECALL, product);
        assertThat(instance).hasPassed("gateway_alreadyRecalled").isWaitingAt("userTask_settleProduct").task()
                .hasCandidateGroup("analyst/analyst").hasDueDate(Date.from(Instant.parse("2027-05-24T08:00:00Z")));
        assertThat(as.person("second", "analyst", () -> queries.one(product)).details().heldAt()).isNotNull();
        complete(instance, "analyst", "recall", WHY);

        assertThat(instance).isEnded().hasPassedInOrder("gateway_productSettled", "gateway_productRecalled", "sendTask_tellOfRecall");
        assertThat(state(product)).isEqualTo(ProductState.RECALLED);
    }

    @Test
    void anotherProductIsPutInItsPlace() {
        var product = disseminated("IT");
        as.country("FR", () -> run(() -> withdrawals.withdraw(free)));
        jobs.run();
        var instance = instance(RECALL, product);
        var other = contributed("{}");

        as.person("analyst", "analyst", () -> writing.write(((ObjectNode) posted(other, "IT"))
                .put("replaces", product)));
        jobs.run();

        assertThat(instance).isEnded().hasPassed("boundaryEvent_productRecalledOnPage", "endEvent_productRecalled");
    }

    @Test
    void whatItsAuthorDoesNotSettleIsRecalled() {
        var product = disseminated("IT");
        as.country("FR", () -> run(() -> withdrawals.withdraw(free)));
        jobs.run();
        var instance = instance(RECALL, product);

        jobs.runAt(Instant.parse("2027-05-24T08:00:01Z"));

        assertThat(instance).isEnded().hasPassedInOrder("boundaryEvent_productUnsettled", "serviceTask_recallUnsettled",
                "gateway_productSettled", "endEvent_productRecalled");
        assertThat(state(product)).isEqualTo(ProductState.RECALLED);
    }

    @Test
    void whatIsReleasedAgainMayBeReadAgain() {
        var product = disseminated("IT");
        TestDatabase.asOwner().update("update handling set restriction = 'NOT_FOR', parties = '{ncb-IT}' where item = ?", free);
        followed(free);
        var instance = instance(RECALL, product);
        assertThat(as.country("IT", () -> queries.one(product)).readable()).isFalse();

        TestDatabase.asOwner().update("update handling set restriction = null, parties = '{}' where item = ?", free);
        followed(free);

        assertThat(instance).isEnded().hasPassed("boundaryEvent_productFree", "endEvent_productFree");
        assertThat(as.country("IT", () -> queries.one(product)).readable()).isTrue();
    }

    @Test
    void whatIsRestrictedAfterItWasReleasedGoesToNobodyUntilItIsReleasedAnew() {
        var owner = TestDatabase.asOwner();
        owner.update("insert into handling (item, supplier, code) values ('L-ONE', 'ncb-FR', 'H0')");
        owner.update("update contribution set item = 'L-ONE/A' where reference = ?", kept);
        var product = written(kept, "IT");
        answer("{\"answer\": \"RELEASED\"}");
        complete(instance(MAKING, product), "second", "reading", APPROVED);
        restrictItem(0, null, "{}", "NOT_FOR", "{ncb-DE}", NOW.plusSeconds(60));
        assertThat(as.country("IT", () -> queries.one(product)).readable()).isTrue();

        restrictItem(1, "NOT_FOR", "{ncb-DE}", "NOT_FOR", "{ncb-IT}", NOW.plusSeconds(120));
        assertThat(as.country("IT", () -> queries.one(product)).readable()).isFalse();
        owner.update("""
                insert into handling_change (item, code, restriction, parties, released, version, changed_by, changed_at)
                select item, code, restriction, parties, released, version, 'ncb-fr', ? from handling where item = ?""",
                Timestamp.from(NOW.plusSeconds(180)), kept);
        owner.update("update handling set released = '{ncb-ES,ncb-IT}', version = version + 1 where item = ?", kept);
        assertThat(as.country("IT", () -> queries.one(product)).readable()).isFalse();

        ClockUtil.setCurrentTime(Date.from(NOW.plusSeconds(240)));
        followed("L-ONE");
        assertThat(owner.queryForObject("select released::text from handling where item = ?", String.class, kept)).isEqualTo("{ncb-ES}");
        assertThat(instance(RECALL, product)).isWaitingAt("userTask_settleProduct");
        var another = written(kept, "IT");
        assertThat(instance(MAKING, another)).isWaitingAt(MEND);
        answer("{\"answer\": \"RELEASED\"}");
        assertThat(instance(MAKING, another)).isWaitingAt(READ);
        assertThat(as.country("IT", () -> queries.one(product)).readable()).isTrue();
        assertThat(requests()).isEqualTo(2);
    }

    @Test
    void whoeverHasReadAnEarlierTextApprovesNothing() {
        var product = written(free, "IT");
        var earlier = ofNow(product, APPROVED);
        complete(instance(MAKING, product), "second", "reading", SENT_BACK);
        ClockUtil.setCurrentTime(Date.from(NOW.plusSeconds(60)));
        as.person("analyst", "analyst", () -> run(() -> mending.mend(product, content(free, "IT"))));
        jobs.run();

        assertThatThrownBy(() -> as.person("second", "analyst", () -> run(() -> reading.read(product, earlier))))
                .hasMessageContaining("was changed, after you looked at it");
        assertThat(instance(MAKING, product)).isWaitingAt(READ);
    }

    @Test
    void whatSomebodyLeavesIsForTheOthersAndWhoeverMendsItHasWrittenIt() {
        accounts.analyst("third");
        var sentBack = written(kept, "IT");
        var unread = written(free, "IT");
        as.person("analyst", "analyst", () -> run(() -> engine.getTaskService().setAssignee(task(instance(MAKING, sentBack)), "analyst")));
        staffed("second", "third");

        assertThatThrownBy(() -> as.person("analyst", "analyst", () -> queries.one(unread))).hasMessageContaining("There is no product");
        assertThat(groups(MAKING, unread)).containsExactly("analyst/second", "analyst/third");
        assertThat(groups(MAKING, sentBack)).containsExactly("analyst/second", "analyst/third");
        assertThat(instance(MAKING, sentBack)).task().isNotAssigned();
        assertThat(as.person("third", "analyst", () -> queries.one(sentBack)).mayMend()).isTrue();
        as.person("second", "analyst", () -> run(() -> mending.mend(sentBack, content(free, "IT"))));
        jobs.run();

        assertThat(groups(MAKING, sentBack)).containsExactly("analyst/third");
        var mended = as.person("second", "analyst", () -> queries.one(sentBack));
        assertThat(mended.details().author()).isEqualTo("second");
        assertThat(mended.mayRead()).isFalse();
        complete(instance(MAKING, sentBack), "third", "reading", SENT_BACK);
        assertThat(groups(MAKING, sentBack)).as("of whoever wrote it last").containsExactly("analyst/second");
        staffed("analyst", "second", "third");
        assertThatThrownBy(() -> as.person("analyst", "analyst", () -> run(() -> mending.giveUp(sentBack))))
                .hasMessageContaining("Only the analyst");
        assertThat(groups(MAKING, unread)).containsExactly("analyst/second", "analyst/third");
    }

    @Test
    void whatIsHeldBackIsSettledByWhoeverIsLeft() {
        accounts.analyst("third");
        var product = disseminated("IT");
        var later = disseminated("IT");
        TestDatabase.asOwner().update("delete from product_citation where product = ?", later);
        as.country("FR", () -> run(() -> withdrawals.withdraw(free)));
        jobs.run();
        assertThat(groups(RECALL, product)).containsExactly("analyst/analyst");
        staffed("second", "third");
        assertThat(groups(RECALL, product)).containsExactly("analyst/second", "analyst/third");
        TestDatabase.asOwner().update("insert into product_citation (product, contribution) values (?, ?)", later, free);
        followed(free);

        assertThat(groups(RECALL, later)).as("held since").containsExactly("analyst/second", "analyst/third");
        complete(instance(RECALL, product), "second", "recall", WHY);
        assertThat(as.person("second", "analyst", () -> queries.one(product)).state()).isEqualTo(ProductState.RECALLED);
    }

    @Test
    void aFileOfOneAnalystFindsASecondReader() {
        var product = written(free, "IT");
        staffed("analyst");
        assertThat(groups(MAKING, product)).isEmpty();
        assertThatThrownBy(() -> written(free, "IT")).hasMessageContaining("Nobody else works in");
        jobs.runAt(Instant.parse("2027-06-09T08:00:01Z"));
        complete(instance(MAKING, product), "analyst");
        assertThat(instance(MAKING, product)).isWaitingAt(READ);
        assertThat(groups(MAKING, product)).as("not even one without a name").isEmpty();
        staffed("analyst", "second");

        assertThat(groups(MAKING, product)).containsExactly("analyst/second");
    }

    @Test
    void nobodyTakesAProductFromAnAuthorWhoIsStillThere() {
        var product = written(kept, "IT");
        assertThatThrownBy(() -> asSecond("""
                insert into product (reference, file, author, mended_by, purpose, state, written_at)
                select 'Y-2222222222', file, 'second', 'analyst', purpose, 'CHECKING', written_at from product where reference = ?""",
                product)).as("nor writes one as another's, to read it himself").rootCause().hasMessageContaining("row-level security");
        assertThatThrownBy(() -> asSecond("update product set state = 'CHECKING', mended_by = 'second' where reference = ?", product))
                .rootCause().hasMessageContaining("another analyst answers for this product");
        staffed("second");
        assertThatThrownBy(() -> asSecond("update product set state = 'CHECKING', mended_by = 'third' where reference = ?", product))
                .rootCause().hasMessageContaining("another analyst answers for this product");
        asSecond("update product set state = 'CHECKING', mended_by = 'second' where reference = ?", product);
    }

    private void asSecond(String change, String product) {
        as.person("second", "analyst", () -> transaction.execute(begun -> sql.sql(change).param(product).update()));
    }

    /** Answers as the coordination, and lets the job hand the product on. */
    private void staffed(String... members) {
        as.coordinator(() -> run(() -> staffing.staff(file, json("{\"members\": [\"" + String.join("\", \"", members) + "\"]}"))));
        jobs.run();
    }

    /** The groups that the task of a product is for. */
    private List<String> groups(String process, String product) {
        return engine.getTaskService().getIdentityLinksForTask(task(instance(process, product))).stream().map(IdentityLink::getGroupId)
                .filter(Objects::nonNull).sorted().toList();
    }

    @Test
    void silenceIsNotRecordedAgainstWhomeverItIsKeptFrom() {
        var product = proposing("IT");
        TestDatabase.asOwner().update("update handling set restriction = 'NOT_FOR', parties = '{ncb-IT}' where item = ?", free);
        jobs.runAt(Instant.parse("2027-06-09T08:00:01Z"));

        assertNothingIsRecorded(product);
    }

    @Test
    void silenceIsNotRecordedOnceItIsRecalled() {
        var product = proposing("IT");
        TestDatabase.asOwner().update("update product set state = 'RECALLED', recalled_at = ? where reference = ?", Timestamp.from(NOW),
                product);
        jobs.runAt(Instant.parse("2027-06-09T08:00:01Z"));

        assertNothingIsRecorded(product);
    }

    private void assertNothingIsRecorded(String product) {
        var seen = as.person("analyst", "analyst", () -> queries.one(product));
        assertThat(seen.details().audience().get(0).silentAt()).isNull();
        assertThat(seen.proposals().get(0).outcome()).isNull();
    }

    @Test
    void theTimeToAnswerStandsStillWhileNobodyReadsIt() {
        var product = proposing("IT", "ES");
        as.country("ES", () -> run(() -> proposals.consider(product, 2, json("{\"takenUp\": false}"))));
        as.country("ES", () -> run(() -> feedback.assess(product, json("{\"worth\": \"USEFUL\"}"))));
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2027-05-12T08:00:00Z")));
        TestDatabase.asOwner().update("update handling set restriction = 'NOT_FOR', parties = '{ncb-IT}' where item = ?", free);
        followed(free);
        assertThat(instance("target-proposal", product)).isNull();
        assertThat(instance(FEEDBACK, product)).isNull();
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2027-05-22T07:59:59Z")));
        TestDatabase.asOwner().update("update handling set restriction = null, parties = '{}' where item = ?", free);
        followed(free);

        var proposal = instance("target-proposal", product);
        assertThat(proposal).isWaitingAt("userTask_considerTarget").task().hasCandidateGroup("ncb-IT")
                .hasDueDate(Date.from(Instant.parse("2027-06-03T08:00:00Z")));
        assertThat(instance(FEEDBACK, product)).isWaitingAt("userTask_assessProduct").task().hasCandidateGroup("ncb-IT")
                .hasDueDate(Date.from(Instant.parse("2027-06-19T08:00:00Z")));
        assertThat(messages(product)).containsExactly("PRODUCT_DISSEMINATED ncb-ES", "PRODUCT_DISSEMINATED ncb-IT",
                "PRODUCT_DISSEMINATED ncb-IT", "TARGET_PROPOSED ncb-ES", "TARGET_PROPOSED ncb-IT", "TARGET_PROPOSED ncb-IT");
        assertThat(events(product)).containsExactly("PRODUCT_DISSEMINATED ES", "PRODUCT_DISSEMINATED IT");
        jobs.runAt(Instant.parse("2027-06-03T08:00:01Z"));
        assertThat(proposal).isEnded().hasPassed("endEvent_targetNotConsidered");
        assertThat(as.country("IT", () -> queries.one(product)).proposals().get(0).outcome()).isEqualTo(ProposalOutcome.SILENT);
    }

    @Test
    void onlyADisseminatedProductOfTheSameFileIsPutInThePlaceOfAnother() {
        var product = written(free, "IT");
        var posted = ((ObjectNode) posted(free, "ES")).put("replaces", product);

        assertThatThrownBy(() -> as.person("analyst", "analyst", () -> writing.write(posted))).hasMessageContaining("not to be recalled");
    }

    @Test
    void noProductAsksForMoreThanCanBeAnswered() {
        var posted = (ObjectNode) posted(free, "IT", "ES", "DE", "FR", "GB", "NL");
        for (int number = 0; number < 99; number++) {
            posted.withArray("citations").add("K-" + (1_000_000_000L + number));
        }
        assertThatThrownBy(() -> as.person("analyst", "analyst", () -> writing.write(posted))).satisfies(refused ->
                assertThat(((Refusal) refused).reasons()).anyMatch(reason -> reason.field().equals("audience")));
    }

    @Test
    void whatIsSentBackDoesNotGoToTheReaderAgainByItself() {
        var product = written(free, "IT");
        complete(instance(MAKING, product), "second", "reading", SENT_BACK);

        followed(free);

        assertThat(instance(MAKING, product)).isWaitingAt(MEND);
    }

    private static void restrictItem(int version, String before, String parties, String restriction, String those, Instant at) {
        TestDatabase.asOwner().update("""
                insert into handling_change (item, code, restriction, parties, version, changed_by, changed_at)
                values ('L-ONE', 'H0', ?, cast(? as text[]), ?, 'ncb-fr', ?)""", before, parties, version, Timestamp.from(at));
        TestDatabase.asOwner().update("update handling set restriction = ?, parties = cast(? as text[]), version = ? where item = 'L-ONE'",
                restriction, those, version + 1);
    }

    private void followed(String item) {
        SystemWork.run(() -> engine.getRuntimeService().startProcessInstanceByKey("handling-change", item, Map.of("itemReference", item)));
        jobs.run();
    }

    @Test
    void aCountryTakesUpWhomItProposesOrItsSilenceIsRecorded() {
        var product = proposing("IT", "ES", "DE");
        var all = engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("target-proposal")
                .processInstanceBusinessKey(product).list();
        var italy = of(all, "IT");
        var spain = of(all, "ES");
        var germany = of(all, "DE");
        assertThat(italy).hasPassed("sendTask_tellOfProposal").isWaitingAt("userTask_considerTarget").task().hasCandidateGroup("ncb-IT")
                .hasDueDate(Date.from(Instant.parse("2027-05-24T08:00:00Z")));
        assertThat(as.country("IT", () -> queries.one(product)).proposals()).singleElement()
                .satisfies(one -> assertThat(one.country()).isEqualTo("IT"));
        assertThatThrownBy(() -> as.country("IT", () -> run(() -> proposals.consider(product, 1, json(TAKEN_UP)))))
                .hasMessageContaining("must be an operation");
        as.person("ncb-it", "ncb-IT", () -> run(() -> engine.getTaskService().complete(task(italy),
                Map.of("consideration", Variables.stringValue("{\"takenUp\": false}")))));
        assertThat(italy).isEnded().hasPassed("endEvent_targetConsidered");
        as.country("ES", () -> run(() -> proposals.consider(product, 2, json("{\"takenUp\": false}"))));
        assertThat(spain).isEnded().hasPassed("boundaryEvent_targetConsidered", "gateway_targetConsidered");
        assertThatThrownBy(() -> as.country("ES", () -> run(() -> proposals.consider(product, 1, json("{}"))))).isInstanceOf(Refusal.class);
        jobs.runAt(Instant.parse("2027-05-24T08:00:01Z"));
        assertThat(germany).isEnded().hasPassedInOrder("boundaryEvent_targetUnconsidered", "serviceTask_recordNotConsidered",
                "endEvent_targetNotConsidered");
        assertThat(as.person("analyst", "analyst", () -> queries.one(product)).proposals()).extracting(ProductQueries.Offered::outcome)
                .containsExactly(ProposalOutcome.DECLINED, ProposalOutcome.DECLINED, ProposalOutcome.SILENT);
        assertThat(messages(product)).contains("TARGET_PROPOSED ncb-IT");
    }

    @Test
    void aRecallTakesItsProposalsAway() {
        var product = proposing("IT");
        var asked = instance("target-proposal", product);
        as.coordinator(() -> run(() -> recall.recall(product, json(WHY))));

        assertThat(asked).isEnded().hasPassed("startEvent_targetProposalEnding", "endEvent_targetProposalEnding");
        assertThat(as.country("IT", () -> queries.one(product)).proposals()).isEmpty();
    }

    @Test
    void whoeverAReleaseIsForIsToldNothingOfTheContribution() {
        var product = written(kept, "IT");
        answer("{\"answer\": \"RELEASED\"}");
        complete(instance(MAKING, product), "second", "reading", APPROVED);
        assertThat(as.country("IT", () -> queries.one(product)).readable()).isTrue();
        as.country("FR", () -> run(() -> withdrawals.withdraw(kept)));
        jobs.run();

        assertThat(events(kept)).doesNotContain("SIGHT_LOST IT", "HANDLING_LOOSENED IT", "HANDLING_LOOSENED FR");
        assertThat(as.country("IT", () -> queries.one(product)).readable()).isFalse();
    }

    @Test
    void nothingIsLeftOfItsWordsWithItsFile() {
        var product = disseminated("IT");
        var draft = written(free, "IT");
        SystemWork.run(() -> files.erase(file));
        jobs.run();

        assertThat(instance(MAKING, draft)).isNull();
        var seen = as.country("IT", () -> queries.one(product));
        assertThat(seen.state()).isEqualTo(ProductState.RECALLED);
        assertThat(seen.erasedAt()).isNotNull();
        assertThat(TestDatabase.asOwner().queryForObject("select count(*) from product_text", Integer.class)).isZero();
    }

    private String disseminated(String... audience) {
        var product = written(free, audience);
        complete(instance(MAKING, product), "second", "reading", APPROVED);
        return product;
    }

    private String proposing(String... audience) {
        var posted = (ObjectNode) posted(free, audience);
        for (var country : audience) {
            posted.withArray("proposals").addObject().put("country", country).put("name", "Exemplum").put("reason", "Keeps the boats.");
        }
        var product = as.person("analyst", "analyst", () -> writing.write(posted));
        jobs.run();
        complete(instance(MAKING, product), "second", "reading", APPROVED);
        return product;
    }

    private String written(String cited, String... audience) {
        var product = as.person("analyst", "analyst", () -> writing.write(posted(cited, audience)));
        jobs.run();
        return product;
    }

    private JsonNode posted(String cited, String... audience) {
        return ((ObjectNode) content(cited, audience)).put("file", file);
    }

    private static JsonNode content(String cited, String... audience) {
        return json("""
                {"purpose": "To close the pier.", "texts": {"en": {"title": "The pier of Exemplum", "text": "Boats leave at night."}},
                 "audience": ["%s"], "citations": ["%s"]}""".formatted(String.join("\", \"", audience), cited));
    }

    private String contributed(String handling) {
        var reference = as.country("FR", () -> contributions.contributeFile(file,
                json("{\"content\": \"id,schema,category,name\\n1,Person,CONTACT,Exemplum\", \"handling\": " + handling + "}")));
        jobs.run();
        return reference;
    }

    /** France answers the one request for a release. */
    private void answer(String answer) {
        answered(Map.of("answer", json(answer).get("answer").asText()));
        jobs.run();
    }

    private void answered(Map<String, Object> answer) {
        var task = engine.getTaskService().createTaskQuery().taskDefinitionKey("userTask_answerRelease").singleResult().getId();
        as.person("ncb-fr", "ncb-FR", () -> run(() -> engine.getTaskService().complete(task, answer)));
    }

    private static String requestOf(String product) {
        return TestDatabase.asOwner().queryForObject("select request from product_release where product = ?", String.class, product);
    }

    private int requests() {
        return TestDatabase.asOwner().queryForObject("select count(*) from release_request where subject = ?", Integer.class, kept);
    }

    private ProductState state(String product) {
        return as.person("analyst", "analyst", () -> queries.one(product)).state();
    }

    private void complete(ProcessInstance instance, String who, String input, String answer) {
        var task = task(instance);
        var posted = "reading".equals(input) ? ofNow(instance.getBusinessKey(), answer).toString() : answer;
        as.person(who, "analyst", () -> run(() -> engine.getTaskService().complete(task, Map.of(input, Variables.stringValue(posted)))));
        jobs.run();
    }

    private void complete(ProcessInstance instance, String who) {
        var task = task(instance);
        as.person(who, "analyst", () -> run(() -> engine.getTaskService().complete(task)));
        jobs.run();
    }

    /** A second reader's answer about a product as it is now. */
    private JsonNode ofNow(String product, String answer) {
        return ((ObjectNode) json(answer)).put("writtenAt",
                as.person("second", "analyst", () -> queries.one(product)).writtenAt().toString());
    }

    private String task(ProcessInstance instance) {
        return engine.getTaskService().createTaskQuery().processInstanceId(instance.getId()).singleResult().getId();
    }

    private ProcessInstance instance(String process, String product) {
        return engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey(process).processInstanceBusinessKey(product)
                .singleResult();
    }

    private ProcessInstance of(List<ProcessInstance> all, String country) {
        return all.stream().filter(one -> country.equals(engine.getRuntimeService().getVariable(one.getId(), "country"))).findFirst()
                .orElseThrow();
    }

    private static List<String> messages(String reference) {
        return TestDatabase.asOwner().queryForList("select kind || ' ' || recipient from message where reference = ? order by 1",
                String.class, reference);
    }

    private static List<String> events(String reference) {
        return TestDatabase.asOwner().queryForList("select type || ' ' || country from ledger_event where subject = ? order by 1",
                String.class, reference);
    }

    private static Object run(Runnable act) {
        act.run();
        return null;
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
