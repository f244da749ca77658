package org.cordon.odd;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Jobs;
import org.cordon.support.PartnerAccounts;
import org.cordon.support.RawHttp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/**
 * Sends requests about analysis files and their products, and spoils each value in turn. Each request is taken or refused by a sentence;
 * none fails.
 */
@CordonTest
class OddAnalysisTest {

    private static final List<String> ODD = List.of("null", "[]", "{}", "\"\"", "\" \"", "\"\\u0000\"", "\"a\\u0000b\"", "\"\\ud800\"",
            "-1", "1.5", "1e400", "99999999999999999999", "true", "[null]", "[[]]", "[\"\\u0000\"]", "{\"x\":null}",
            "\"" + "x".repeat(9000) + "\"", "\"2026-13-45\"", "\"+999999999-12-31T23:59:59Z\"");
    private static final String LONG = "\"" + "x".repeat(100_000) + "\"";

    private final ObjectMapper json = new ObjectMapper();
    private final OddAnswers answers = new OddAnswers();
    @Autowired
    private Http http;
    @Autowired
    private Jobs jobs;
    @Autowired
    private PartnerAccounts accounts;
    @Autowired
    private Environment environment;
    private RawHttp raw;
    private String file;
    private String cited;
    private String other;
    private int refusedInWords;
    private int turn;

    @BeforeEach
    void openAFile() {
        raw = new RawHttp(environment.getRequiredProperty("local.server.port", Integer.class));
        accounts.analyst("second");
        file = reference(http.post("coordinator", "/api/analysis-files", order()));
        jobs.run();
        http.post("compliance", "/api/analysis-files/" + file + "/approval", "{\"opened\": true}");
        cited = contributed("ncb-fr");
        other = contributed("ncb-it");
    }

    @Test
    void ofFiles() throws IOException {
        var waiting = reference(http.post("coordinator", "/api/analysis-files", order()));
        jobs.run();
        var at = "/api/analysis-files/" + file;
        answers.begin();
        spoil("coordinator", "/api/analysis-files", order());
        spoil("compliance", "/api/analysis-files/" + waiting + "/approval", "{\"opened\": false, \"reason\": \"Too wide.\"}");
        spoil("ncb-fr", at + "/contributions", "{\"item\": \"TERRA-L23456\", \"seconds\": 7, \"handling\": {\"notFor\": [\"IT\"]}}");
        spoil("ncb-fr", at + "/contributed-files", "{\"content\": \"id,schema,category,name\\n1,Person,CONTACT,Exemplum\","
                + " \"seconds\": 7, \"origin\": \"A source\", \"handling\": {\"notFor\": [\"IT\"], \"code\": \"H1\"}}");
        spoil("ncb-fr", "/api/analysis-entities/" + entity(cited) + "/category", "{\"category\": \"CONTACT\", \"child\": false}");
        spoil("analyst", at + "/judgements", json.createObjectNode().put("one", entity(cited)).put("other", entity(other))
                .put("verdict", "SAME").put("reason", "As the papers say.").toString());
        spoil("analyst", at + "/charts", "{\"name\": \"Mine\", \"first\": 5, \"expanded\": [\"%1$s\"], \"added\": [\"%1$s\"],"
                .formatted(entity(cited)) + " \"folded\": [], \"without\": [\"Vessel\"], \"marked\": [\"%s\"]}".formatted(entity(cited)));
        assertThat(refusedInWords).isGreaterThan(100);
    }

    @Test
    void ofProducts() throws IOException {
        var toRead = reference(http.post("analyst", "/api/products", product()));
        var disseminated = reference(http.post("analyst", "/api/products", product()));
        jobs.run();
        http.post("second", "/api/products/" + disseminated + "/reading", reading(disseminated));
        jobs.run();
        answers.begin();
        spoil("analyst", "/api/products", product());
        spoil("second", "/api/products/" + toRead + "/reading", reading(toRead));
        spoil("ncb-it", "/api/products/" + disseminated + "/feedback", "{\"worth\": \"USEFUL\", \"words\": \"We look at it.\"}");
        spoil("ncb-it", "/api/products/" + disseminated + "/proposals/1", "{\"takenUp\": true, \"operation\": \"NOWHERE-2027\"}");
        spoil("analyst", "/api/products/" + disseminated + "/recall", "{\"reason\": \"No longer holds.\"}");
        assertThat(refusedInWords).isGreaterThan(80);
    }

    private void spoil(String who, String path, String valid) throws IOException {
        var whole = json.readTree(valid);
        for (int place = 0; place < places(whole).size(); place++) {
            for (var value : ODD) {
                // A third of the values is tried at each place, and the next place continues with the next value.
                if (turn++ % 3 == 0) {
                    send(who, path, spoilt(whole, place).replace("\"@here@\"", value));
                }
            }
            send(who, path, spoilt(whole, place).replace("\"@here@\"", LONG));
        }
        send(who, path, ((ObjectNode) whole.deepCopy()).put("unknown", 1).toString());
        ODD.forEach(value -> send(who, path, value));
    }

    private void send(String who, String path, String body) {
        var answer = raw.ask("POST", path, Map.of("Content-Type", "application/json", "Accept", "application/json", "Authorization",
                Http.basic(who, "cordon")), body);
        var sent = path + " <- " + (body.length() > 300 ? body.substring(0, 300) : body) + " -> " + answer.head() + answer.body();
        assertThat(answer.status()).as(sent).isBetween(200, 499).isNotEqualTo(429);
        answers.hold(answer, true);
        if (answer.status() >= 400) {
            assertThat(answer.body()).as(sent).contains("\"detail\"").doesNotContain("null ", "NullPointer", "{field}", "{reason}");
            refusedInWords++;
        }
    }

    private String spoilt(JsonNode whole, int place) {
        var copy = whole.deepCopy();
        places(copy).get(place).accept("@here@");
        return copy.toString();
    }

    private static List<Consumer<String>> places(JsonNode node) {
        var places = new ArrayList<Consumer<String>>();
        if (node instanceof ObjectNode fields) {
            fields.fieldNames().forEachRemaining(name -> {
                places.add(value -> fields.put(name, value));
                places.addAll(places(fields.get(name)));
            });
        } else if (node instanceof ArrayNode elements) {
            for (int i = 0; i < elements.size(); i++) {
                var index = i;
                places.add(value -> elements.set(index, value));
                places.addAll(places(elements.get(i)));
            }
        }
        return places;
    }

    private static String order() {
        var today = LocalDate.now(ZoneOffset.UTC);
        return """
                {"purpose": "The boats of May", "scope": "2027", "persons": ["CONTACT"], "data": ["IDENTITY"],
                 "members": ["analyst", "second"], "reviewOn": "%s", "endsOn": "%s"}"""
                .formatted(today.plusDays(90), today.plusDays(900));
    }

    private String product() {
        return """
                {"file": "%s", "purpose": "To close the pier.", "texts": {"en": {"title": "The pier", "text": "Boats leave at night."}},
                 "audience": ["IT"], "citations": ["%s"], "proposals": [{"country": "IT", "name": "Exemplum", "reason": "Keeps it."}]}"""
                .formatted(file, cited);
    }

    private String reading(String product) {
        return "{\"writtenAt\": \"" + http.get("second", "/api/products/" + product).json().path("writtenAt").asText()
                + "\", \"approved\": true, \"words\": \"Well written.\"}";
    }

    private String contributed(String who) {
        return reference(http.post(who, "/api/analysis-files/" + file + "/contributed-files",
                "{\"content\": \"id,schema,category,name\\n1,Person,CONTACT,Exemplum\"}"));
    }

    private static String entity(String contribution) {
        return TestDatabase.asOwner().queryForObject("select id from entity where contribution = ? and not linking", String.class,
                contribution);
    }

    private static String reference(Http.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("reference").asText();
    }
}
