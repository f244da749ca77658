package org.cordon.analysis.product.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.cordon.analysis.file.contribution.Categories;
import org.cordon.analysis.file.contribution.ContributionService;
import org.cordon.analysis.file.contribution.Quarantine;
import org.cordon.analysis.file.identity.JudgingService;
import org.cordon.analysis.file.order.FileCourse;
import org.cordon.analysis.file.order.FileStaffing;
import org.cordon.analysis.file.picture.ChartKeeping;
import org.cordon.analysis.file.picture.ChartOrder;
import org.cordon.analysis.file.picture.FilePictures;
import org.cordon.analysis.product.making.Dissemination;
import org.cordon.analysis.product.making.HeldProducts;
import org.cordon.analysis.product.making.ProductMending;
import org.cordon.analysis.product.making.ProductRecall;
import org.cordon.analysis.product.making.ProductWriting;
import org.cordon.analysis.product.making.SecondReading;
import org.cordon.kernel.caller.SystemWork;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.kernel.shared.input.PassingFile;
import org.cordon.kernel.shared.web.Collision;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Jobs;
import org.cordon.support.PartnerAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two people touch the same product, pair, picture, person or file at the same moment. One of them comes first, and the other reads a
 * sentence that says so.
 */
@CordonTest
class AnalysisRacesTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    private Http http;
    @Autowired
    private Jobs jobs;
    @Autowired
    private As as;
    @Autowired
    private PartnerAccounts accounts;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private ProductWriting writing;
    @Autowired
    private ProductMending mending;
    @Autowired
    private SecondReading reading;
    @Autowired
    private Dissemination dissemination;
    @Autowired
    private ProductRecall recall;
    @Autowired
    private HeldProducts held;
    @Autowired
    private JudgingService judging;
    @Autowired
    private ChartKeeping charts;
    @Autowired
    private FilePictures pictures;
    @Autowired
    private ContributionService contributions;
    @Autowired
    private Categories categories;
    @Autowired
    private Quarantine quarantine;
    @Autowired
    private FileCourse course;
    @Autowired
    private FileStaffing staffing;

    private final ObjectMapper json = new ObjectMapper();
    private final ExecutorService others = Executors.newSingleThreadExecutor();
    private String file;
    private String cited;

    @BeforeEach
    void openAFile() {
        accounts.analyst("second");
        accounts.analyst("third");
        var today = LocalDate.now(ZoneOffset.UTC);
        file = reference(http.post("coordinator", "/api/analysis-files", """
                {"purpose": "The boats of May", "scope": "2027", "persons": ["CONTACT"], "data": ["IDENTITY"],
                 "members": ["analyst", "second", "third"], "reviewOn": "%s", "endsOn": "%s"}"""
                .formatted(today.plusDays(90), today.plusDays(900))));
        jobs.run();
        http.post("compliance", "/api/analysis-files/" + file + "/approval", "{\"opened\": true}");
        cited = contributed("ncb-fr");
    }

    @AfterEach
    void end() {
        others.shutdownNow();
    }

    @Test
    void ofTwoSecondReadersOneComesFirst() {
        var product = written();
        var approved = approved(product);
        var later = whileAnalyst("second", () -> reading.read(product, read(approved)),
                () -> http.post("third", "/api/products/" + product + "/reading", approved));
        jobs.run();

        assertThat(later.status()).isEqualTo(409);
        assertThat(later.body()).contains("is not to be read now");
        assertThat(state(product)).isEqualTo("DISSEMINATED");
    }

    @Test
    void whatIsGivenUpWhileItIsApprovedIsNeverDisseminated() {
        var product = written();
        var approved = approved(product);
        var later = whileAnalyst("second", () -> reading.read(product, read(approved)),
                () -> http.post("analyst", "/api/products/" + product + "/giving-up", ""));
        assertThat(later.status()).isEqualTo(204);
        jobs.run();

        assertThat(state(product)).isEqualTo("GIVEN_UP");
        assertThat(http.get("ncb-it", "/api/products/" + product).status()).isEqualTo(404);
    }

    @Test
    void whatIsTakenBackWhileItIsDisseminatedIsHeld() {
        var product = written();
        assertThat(http.post("second", "/api/products/" + product + "/reading", approved(product)).status()).isEqualTo(204);
        var later = SystemWork.call(() -> transaction.execute(begun -> {
            assertThat(dissemination.disseminate(product)).isTrue();
            var withdrawn = other(() -> http.post("ncb-fr", "/api/contributions/" + cited + "/withdrawal", ""));
            var follows = other(() -> bySystem(() -> held.follow(cited)));
            await().atMost(SOON).until(() -> follows.isDone() || isWaiting());
            assertThat(follows).isNotDone();
            return withdrawn.thenCombine(follows, (answer, followed) -> answer.status());
        }));
        assertThat(later.join()).isEqualTo(204);

        assertThat(http.get("ncb-it", "/api/products/" + product).json().path("readable").asBoolean()).isFalse();
        assertThat(http.get("second", "/api/products/" + product).json().path("details").has("heldAt")).isTrue();
    }

    @Test
    void whoeverAnswersWhileItIsRecalledIsToldSo() {
        var product = written();
        http.post("second", "/api/products/" + product + "/reading", approved(product));
        jobs.run();
        var later = as.coordinator(() -> transaction.execute(begun -> {
            recall.recall(product, read("{\"reason\": \"No longer holds.\"}"));
            return waiting(() -> http.post("ncb-it", "/api/products/" + product + "/feedback", "{\"worth\": \"USEFUL\"}"));
        })).join();

        assertThat(later.status()).isEqualTo(409);
        assertThat(later.body()).contains("has been recalled");
        jobs.run();
        assertThat(TestDatabase.asOwner().queryForObject("select worth from product_recipient where product = ?", String.class, product))
                .isNull();
    }

    @Test
    void ofTwoWhoJudgeTheSamePairTheLaterOneStandsAndBothAreKept() {
        var pair = List.of(entity(cited), entity(contributed("ncb-it")));
        var later = whileAnalyst("analyst", () -> judging.judge(file, read(judgement(pair, "SAME"))),
                () -> http.post("second", "/api/analysis-files/" + file + "/judgements", judgement(pair, "DIFFERENT")));

        assertThat(later.status()).isEqualTo(204);
        assertThat(TestDatabase.asOwner().queryForList("""
                select account || ' ' || verdict || case when ended_at is null then ' stands' else '' end from judgement
                where entity < other order by judged_at""", String.class)).containsExactly("analyst SAME", "second DIFFERENT stands");
    }

    @Test
    void oneKeepsTheLastPictureThatAFileMayHave() {
        var order = ChartOrder.read(read("{\"name\": \"Mine\"}"));
        assertThat(http.post("analyst", "/api/analysis-files/" + file + "/charts", "{\"name\": \"Mine\"}").status()).isEqualTo(201);
        TestDatabase.asOwner().update("""
                insert into saved_chart (file, name, made_by, made_at, first, without)
                select file, name, made_by, made_at, first, without from saved_chart cross join generate_series(1, 98)""");
        var later = whileAnalyst("analyst", () -> charts.keep(file, order, pictures.chart(file, order.view())),
                () -> http.post("second", "/api/analysis-files/" + file + "/charts", "{\"name\": \"Mine too\"}"));

        assertThat(later.status()).isEqualTo(409);
        assertThat(later.body()).contains("delete one first");
    }

    @Test
    void whoeverIsCategorisedWhileThoseWhoWaitAreErasedStaysWithWhatNamesHim() {
        var given = contributed("ncb-fr", "id,schema,name,entity\\n1,Person,Ada,\\n2,Person,Bo,\\n3,Note,On Ada,1\\n4,Note,On Bo,2");
        var ada = TestDatabase.asOwner().queryForObject("select id from entity where caption = 'Ada'", UUID.class);
        as.person("analyst", "analyst", () -> transaction.execute(begun -> {
            categories.categorise(ada, read("{\"category\": \"CONTACT\"}"));
            return waiting(() -> bySystem(() -> quarantine.erase(given)));
        })).join();

        assertThat(TestDatabase.asOwner().queryForList("select caption from entity where contribution = ? order by caption", String.class,
                given)).containsExactly("Ada", "On Ada");
    }

    @Test
    void whileALongFileIsTakenInItsAccountSendsOthersAndTheAnalysisFileIsReviewed() {
        jobs.run();
        jobs.run(file, "event_fileReviewTime");
        jobs.run();
        takeIn(() -> {
            assertThat(other(() -> contributed("ncb-fr"))).succeedsWithin(SOON);
            assertThat(other(() -> http.post("coordinator", "/api/analysis-files/" + file + "/review", "{\"goesOn\": true}").status()))
                    .succeedsWithin(SOON).isEqualTo(204);
        });
    }

    @Test
    void theErasingOfAnAnalysisFileComesAgainWhileALongFileIsTakenIn() {
        takeIn(() -> assertThat(other(() -> bySystem(() -> course.erase(file)))).failsWithin(SOON)
                .withThrowableOfType(ExecutionException.class).matches(Collision::isOvertaken));

        bySystem(() -> course.erase(file));
        assertThat(TestDatabase.asOwner().queryForObject("select state from analysis_file where reference = ?", String.class, file))
                .isEqualTo("ERASED");
    }

    @Test
    void whatIsWrittenWhileItsAuthorIsLeftOutIsForTheOthers() {
        var kept = reference(http.post("ncb-fr", "/api/analysis-files/" + file + "/contributed-files",
                "{\"content\": \"id,schema,category,name\\n1,Person,CONTACT,Exemplum\", \"handling\": {\"notFor\": [\"IT\"]}}"));
        var product = as.person("analyst", "analyst", () -> transaction.execute(begun -> {
            var written = writing.write(read(content(", \"file\": \"" + file + "\"", kept)));
            assertThat(other(() -> staffed("second", "third").status())).succeedsWithin(SOON).isEqualTo(204);
            assertThat(other(() -> bySystem(jobs::run))).succeedsWithin(SOON);
            return written;
        }));
        jobs.run();

        assertThat(state(product)).isEqualTo("TO_MEND");
        assertThat(TestDatabase.asOwner().queryForList("""
                select i.group_id_ from engine.act_ru_identitylink i join engine.act_ru_task t on t.id_ = i.task_id_
                join engine.act_ru_execution e on e.id_ = t.proc_inst_id_ where e.business_key_ = ? order by 1""", String.class, product))
                .containsExactly("analyst/second", "analyst/third");
    }

    @Test
    void ofTwoWhoTakeOverWhatSomebodyLeftOneComesFirst() {
        var product = written();
        http.post("second", "/api/products/" + product + "/reading", "{\"writtenAt\": \"" + writtenAt(product)
                + "\", \"approved\": false, \"words\": \"Says more than its source.\"}");
        staffed("second", "third");
        jobs.run();
        var later = whileAnalyst("second", () -> mending.mend(product, read(content("", cited))),
                () -> http.post("third", "/api/products/" + product + "/giving-up", ""));
        jobs.run();

        assertThat(later.status()).isEqualTo(403);
        assertThat(state(product)).isEqualTo("TO_READ");
    }

    @Test
    void ofTwoWhoSayWhoWorksInAFileTheLaterOneStands() {
        var later = as.coordinator(() -> transaction.execute(begun -> {
            staffing.staff(file, read("{\"members\": [\"analyst\", \"second\"]}"));
            return waiting(() -> staffed("third"));
        })).join();

        assertThat(later.status()).isEqualTo(204);
        assertThat(members()).containsExactly("third");
    }

    @Test
    void nobodyWorksInAFileThatIsErasedMeanwhile() {
        var later = SystemWork.call(() -> transaction.execute(begun -> {
            course.erase(file);
            return waiting(() -> staffed("analyst"));
        })).join();
        jobs.run();

        assertThat(later.status()).isEqualTo(409);
        assertThat(members()).isEmpty();
    }

    private Http.Answer staffed(String... members) {
        return http.send("coordinator", "PUT", "/api/analysis-files/" + file + "/members",
                "{\"members\": [\"" + String.join("\", \"", members) + "\"]}");
    }

    private List<String> members() {
        return TestDatabase.asOwner().queryForList("select account from analysis_file_member where file = ? order by 1", String.class,
                file);
    }

    /** Takes in a file of entities of FR while something else happens. */
    private void takeIn(Runnable meanwhile) {
        var person = "id,schema,category,name\n1,Person,CONTACT,Exemplum".getBytes(StandardCharsets.UTF_8);
        var entities = mock(PassingFile.class);
        when(entities.size()).thenReturn((long) person.length);
        when(entities.open()).thenAnswer(begun -> {
            meanwhile.run();
            return new ByteArrayInputStream(person);
        }).thenAnswer(again -> new ByteArrayInputStream(person));
        as.country("FR", () -> contributions.contributeFile(file, read("{}"), entities));
    }

    private static boolean bySystem(Runnable work) {
        SystemWork.run(work);
        return true;
    }

    private String judgement(List<String> pair, String verdict) {
        return json.createObjectNode().put("one", pair.get(0)).put("other", pair.get(1)).put("verdict", verdict)
                .put("reason", "As the papers say.").toString();
    }

    private Http.Answer whileAnalyst(String who, Runnable first, Supplier<Http.Answer> second) {
        return as.person(who, "analyst", () -> transaction.execute(begun -> {
            first.run();
            return waiting(second);
        })).join();
    }

    /** Begins another request, which has to wait for a row that this transaction has locked. */
    private <T> CompletableFuture<T> waiting(Supplier<T> act) {
        var begun = other(act);
        await().atMost(SOON).until(() -> begun.isDone() || isWaiting());
        assertThat(begun).isNotDone();
        return begun;
    }

    private <T> CompletableFuture<T> other(Supplier<T> act) {
        return CompletableFuture.supplyAsync(act, others);
    }

    private static boolean isWaiting() {
        return TestDatabase.asOwner().queryForObject("select exists (select from pg_locks where not granted)", Boolean.class);
    }

    private String contributed(String who) {
        return contributed(who, "id,schema,category,name\\n1,Person,CONTACT,Exemplum");
    }

    private String contributed(String who, String content) {
        return reference(http.post(who, "/api/analysis-files/" + file + "/contributed-files", "{\"content\": \"" + content + "\"}"));
    }

    private static String entity(String contribution) {
        return TestDatabase.asOwner().queryForObject("select id from entity where contribution = ? and not linking", String.class,
                contribution);
    }

    private String written() {
        var product = reference(http.post("analyst", "/api/products", content(", \"file\": \"" + file + "\"", cited)));
        jobs.run();
        return product;
    }

    private static String content(String more, String citation) {
        return """
                {"purpose": "To close the pier.", "texts": {"en": {"title": "The pier", "text": "Boats leave at night."}},
                 "audience": ["IT"], "citations": ["%s"]%s}""".formatted(citation, more);
    }

    private String approved(String product) {
        return "{\"writtenAt\": \"" + writtenAt(product) + "\", \"approved\": true}";
    }

    private String writtenAt(String product) {
        return http.get("second", "/api/products/" + product).json().path("writtenAt").asText();
    }

    private String state(String product) {
        return http.get("second", "/api/products/" + product).json().path("state").asText();
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String reference(Http.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("reference").asText();
    }
}
