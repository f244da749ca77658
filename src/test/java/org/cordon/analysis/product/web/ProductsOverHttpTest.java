package org.cordon.analysis.product.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cordon.kernel.caller.Caller;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.platform.notification.OpenTasks;
import org.cordon.support.CordonTest;
import org.cordon.support.Desk;
import org.cordon.support.Http;
import org.cordon.support.Jobs;
import org.cordon.support.PartnerAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Products over HTTP, and the tasks of analysts. The engine shows each analyst only the tasks for that analyst. */
@CordonTest
class ProductsOverHttpTest {

    private static final String CONTENT = """
            "purpose": "To close the pier.", "texts": {"en": {"title": "The pier of Exemplum", "text": "Boats leave at night."},
             "ar": {"title": "رصيف المثال", "text": "تغادر القوارب ليلًا."}}, "audience": ["IT"], "citations": ["%s"]}""";

    @Autowired
    private Http http;
    @Autowired
    private Jobs jobs;
    @Autowired
    private Desk desk;
    @Autowired
    private PartnerAccounts accounts;
    @Autowired
    private OpenTasks opened;
    private String file;
    private String cited;

    @BeforeEach
    void openAFile() {
        var today = LocalDate.now(ZoneOffset.UTC);
        accounts.analyst("second");
        accounts.analyst("third");
        file = reference(http.post("coordinator", "/api/analysis-files", """
                {"purpose": "The boats of May", "scope": "2027", "persons": ["CONTACT"], "data": ["IDENTITY"],
                 "members": ["analyst", "second"], "reviewOn": "%s", "endsOn": "%s"}"""
                .formatted(today.plusDays(90), today.plusDays(900))));
        jobs.run();
        http.post("compliance", "/api/analysis-files/" + file + "/approval", "{\"opened\": true}");
        cited = reference(http.post("ncb-fr", "/api/analysis-files/" + file + "/contributed-files",
                "{\"content\": \"id,schema,category,name\\n1,Person,CONTACT,Exemplum\"}"));
    }

    @Test
    void aTaskIsForTheAnalystsThatItNamesAndForNoOther() {
        var product = written();
        var task = desk.task("second", "userTask_readProduct", product);
        for (var other : List.of("analyst", "third", "ncb-fr", "coordinator", "compliance", "manager")) {
            assertThat(tasks(other, product)).as(other).isZero();
            assertThat(http.get(other, "/engine-rest/task/" + task).status()).as(other).isEqualTo(404);
        }
        assertThat(http.post("third", "/engine-rest/task/" + task + "/claim", "{\"userId\": \"third\"}").status()).isEqualTo(404);
        assertThat(http.post("second", "/engine-rest/task/" + task + "/claim", "{\"userId\": \"analyst\"}").status()).isEqualTo(403);
        var myWork = http.get("second", "/engine-rest/filter").json().get(0).get("id").asText();
        assertThat(http.get("second", "/engine-rest/filter/" + myWork + "/count").json().get("count").asInt()).isEqualTo(1);
        assertThat(http.get("third", "/engine-rest/filter/" + myWork + "/count").json().get("count").asInt()).isZero();
        assertThat(http.post("second", "/engine-rest/task/" + task + "/claim", "{\"userId\": \"second\"}").status()).isEqualTo(204);
        assertThat(http.send("second", "PUT", "/api/drafts/" + task, "{\"version\": 0, \"content\": {}}").status())
                .isBetween(200, 299);
        assertThat(desk.submit("second", "userTask_readProduct", product, Map.of("reading",
                Map.of("writtenAt", writtenAt(product), "approved", true))).status()).isBetween(200, 204);
    }

    @Test
    void whoeverIsLeftOutHasNoTaskOfItAndIsToldOfNoEnd() {
        var product = written();
        var task = desk.task("second", "userTask_readProduct", product);
        var reading = Map.of("reading", Map.of("writtenAt", writtenAt(product), "approved", true));
        assertThat(http.post("second", "/engine-rest/task/" + task + "/claim", "{\"userId\": \"second\"}").status()).isEqualTo(204);
        for (var who : List.of("second", "analyst")) {
            assertThat(http.send(who, "PUT", "/api/drafts/write-product", "{\"version\": 0, \"content\": {\"file\": \"" + file + "\"}}")
                    .status()).isBetween(200, 299);
        }
        assertThat(http.send("coordinator", "PUT", "/api/analysis-files/" + file + "/members", "{\"members\": [\"analyst\", \"third\"]}")
                .status()).isEqualTo(204);

        assertThat(http.get("second", "/api/products/" + product).status()).isEqualTo(404);
        assertThat(desk.submit("second", "userTask_readProduct", product, reading).body()).contains("There is no product");
        jobs.run();
        assertThat(tasks("second", product)).isZero();
        for (var path : List.of("", "/form", "/form-variables", "/variables", "/identity-links", "/deployed-form")) {
            assertThat(http.get("second", "/engine-rest/task/" + task + path).status()).as(path).isEqualTo(404);
        }
        assertThat(http.get("second", "/api/drafts/" + task).status()).isEqualTo(404);
        assertThat(TestDatabase.asOwner().queryForList("select owner from draft where task = 'write-product'", String.class))
                .containsExactly("analyst");
        assertThat(desk.submit("third", "userTask_readProduct", product, reading).status()).isBetween(200, 204);
        jobs.run();

        var late = http.post("second", "/engine-rest/task/" + task + "/complete", "{}");
        assertThat(late.status()).isEqualTo(404);
        assertThat(late.body()).doesNotContain("third", "This task is done");
        assertThat(opened.lastEndedFor(new Caller("second", Set.of("analyst")), product)).isEmpty();
        assertThat(opened.lastEndedFor(new Caller("third", Set.of("analyst")), product)).isPresent();
        assertThat(http.post("analyst", "/engine-rest/task/" + task + "/complete", "{}").status()).as("it was never his").isEqualTo(404);
        assertThat(http.post("third", "/engine-rest/task/" + task + "/complete", "{}").body()).contains("You have completed it already");
    }

    @Test
    void whoeverWorksForACountryAsWellIsNone() {
        assertThat(new Caller("second", Set.of("analyst")).groups()).containsExactlyInAnyOrder("analyst", "analyst/second");
        assertThat(new Caller("second", Set.of("analyst", "ncb-FR")).isAnalyst()).isFalse();
        assertThat(new Caller("second", Set.of("analyst", "analyst/another")).groups()).doesNotContain("analyst/another");
    }

    @Test
    void itIsReadByItsAudienceInWhateverLanguageItWasWritten() throws IOException {
        var product = disseminated();
        var seen = http.get("ncb-it", "/api/products/" + product).json();
        assertThat(seen.get("texts")).hasSize(2);
        assertThat(seen.get("sources").asInt()).isEqualTo(1);
        assertThat(seen.has("file") || seen.has("details")).isFalse();
        for (var other : List.of("ncb-fr", "ncb-es", "third", "compliance", "manager")) {
            assertThat(http.get(other, "/api/products/" + product).status()).as(other).isEqualTo(404);
        }
        for (var words : List.of("pier%20EXEMPLUM", "night%20boats", "%D8%B1%D8%B5%D9%8A%D9%81", product.toLowerCase(Locale.ROOT))) {
            assertThat(found("ncb-it", words)).as(words).containsExactly(product);
        }
        assertThat(found("ncb-it", "pier%20day")).as("each word has to stand in it").isEmpty();
        assertThat(found("ncb-it", "%25")).as("a sign is no pattern").isEmpty();
        assertThat(found("coordinator", product)).as("sees that it is there").containsExactly(product);
        assertThat(found("coordinator", "pier")).as("may not read it").isEmpty();
        assertThat(found("ncb-es", product)).as("does not see it").isEmpty();
        var coordination = http.get("coordinator", "/api/products/" + product).json();
        assertThat(coordination.get("file").asText()).isEqualTo(file);
        assertThat(coordination.get("texts")).isEmpty();

        var paper = http.request("/api/products/" + product + "/product.pdf?lang=fr")
                .header("Authorization", Http.basic("ncb-it", "cordon")).build();
        var bytes = send(paper);
        try (var document = Loader.loadPDF(bytes)) {
            var text = new PDFTextStripper().getText(document);
            assertThat(text).contains("Retiré par ncb-it (IT)", product, "The pier of Exemplum", "Boats leave at night.");
        }
        assertThat(TestDatabase.asOwner().queryForList("select actor from audit_entry where action = 'EXPORT' and ? = any (refs)",
                String.class, product)).containsExactly("ncb-it");
        assertThat(http.get("coordinator", "/api/products/" + product + "/product.pdf").status()).isEqualTo(403);
    }

    @Test
    void whatItsSupplierTakesBackIsReadByNobodyAtOnce() {
        var product = disseminated();
        assertThat(http.post("ncb-fr", "/api/contributions/" + cited + "/withdrawal", "").status()).isEqualTo(204);

        assertThat(http.get("ncb-it", "/api/products/" + product).body()).doesNotContain("Boats", "sources", "heldAt");
        assertThat(http.get("ncb-it", "/api/products/" + product + "/product.pdf").status()).isEqualTo(403);
        assertThat(http.get("ncb-it", "/api/products").body()).doesNotContain("Exemplum");
        assertThat(found("ncb-it", "pier")).isEmpty();
        assertThat(found("ncb-it", product)).containsExactly(product);
        assertThat(found("analyst", "pier")).as("works in its file").containsExactly(product);
    }

    @Test
    void theManagementReadsFiguresAlone() {
        var product = disseminated();
        assertThat(http.post("ncb-it", "/api/products/" + product + "/feedback", "{\"worth\": \"ACTED_ON\"}").status()).isEqualTo(204);

        var figures = http.get("manager", "/api/product-figures").json();
        assertThat(figures.toString()).isEqualTo("{\"disseminated\":1,\"recalled\":0,\"told\":1,\"useful\":0,\"actedOn\":1,"
                + "\"notUseful\":0,\"silent\":0}");
        assertThat(http.get("analyst", "/api/product-figures").status()).isEqualTo(404);
    }

    @Test
    void everyReasonStandsAtItsField() {
        var refused = http.post("analyst", "/api/products", """
                {"file": "%s", "texts": {"en": {"title": "The pier"}, "de": {}}, "audience": ["XX", "partner-nowhere"], "citations": ["K-9999999999"],
                 "proposals": [{"country": "FR", "name": "Exemplum"}]}""".formatted(file));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("\"purpose\"", "texts.en.text", "texts.de", "\"audience\"", "\"citations\"",
                "proposals[0].country", "proposals[0].reason", "NO_PARTY_OF_THAT_CODE",
                "names partner-NOWHERE, and there is no such partner");
        var elsewhere = ("{\"file\": \"" + file + "\", " + CONTENT).formatted(cited);
        assertThat(http.post("third", "/api/products", elsewhere).status()).isEqualTo(404);
        assertThat(http.post("ncb-fr", "/api/products", "{}").status()).isEqualTo(403);
    }

    private byte[] send(HttpRequest request) throws IOException {
        try (var answer = HttpClient.newHttpClient().sendAsync(request, BodyHandlers.ofInputStream()).join().body()) {
            return answer.readAllBytes();
        }
    }

    private long tasks(String who, String product) {
        var found = http.get(who, "/engine-rest/task?processInstanceBusinessKey=" + product).json();
        return StreamSupport.stream(found.spliterator(), false).count();
    }

    private List<String> found(String who, String words) {
        return http.get(who, "/api/products?words=" + words).json().findValuesAsText("reference");
    }

    private String disseminated() {
        var product = written();
        assertThat(http.post("second", "/api/products/" + product + "/reading",
                "{\"writtenAt\": \"" + writtenAt(product) + "\", \"approved\": true}").status()).isEqualTo(204);
        jobs.run();
        return product;
    }

    private String writtenAt(String product) {
        return http.get("second", "/api/products/" + product).json().get("writtenAt").asText();
    }

    private String written() {
        var product = reference(http.post("analyst", "/api/products", ("{\"file\": \"" + file + "\", " + CONTENT).formatted(cited)));
        jobs.run();
        return product;
    }

    private static String reference(Http.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get("reference").asText();
    }
}
