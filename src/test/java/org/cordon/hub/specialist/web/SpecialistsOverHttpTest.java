package org.cordon.hub.specialist.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Four posts of three countries, found by what they know in four languages, and kept by their own bureaus alone. */
@CordonTest
class SpecialistsOverHttpTest {

    private static final String NAVAL = """
            {"name": "Naval operations centre", "agency": "Coast guard", "unit": "BORDER", "crimes": ["PEOPLE_SMUGGLING"],
             "routes": ["CENTRAL_MEDITERRANEAN"], "legs": ["SEA_CROSSING"], "languages": ["it", "ti"], "hours": "24/7",
             "telephone": "+39 06 0000001"}""";
    private static final String FUNDS = """
            {"name": "Hawala desk", "agency": "Financial intelligence unit", "unit": "FINANCIAL", "crimes": ["MONEY_LAUNDERING"],
             "legs": ["MONEY"], "languages": ["es", "ar"], "hours": "Mo-Fr 08:00-18:00", "telephone": "+34 910 000 001"}""";
    private static final String LORRIES = """
            {"name": "Port of Calais", "agency": "Douane", "unit": "CUSTOMS", "legs": ["LAND_CROSSING"], "routes": ["WESTERN_BALKAN"],
             "languages": ["fr", "en"], "hours": "Mo-Su 20:00-06:00", "telephone": "+33 3 00 00 00 01"}""";
    private static final String ISLANDS = """
            {"name": "Maritime brigade", "agency": "Guardia Civil", "unit": "INVESTIGATIVE", "routes": ["WESTERN_AFRICAN"],
             "legs": ["SEA_CROSSING"], "languages": ["es"], "hours": "Mo-Fr 08:00-18:00", "zone": "Atlantic/Canary",
             "telephone": "+34 928 000 001"}""";

    @Autowired
    private Http http;

    private String naval;

    @BeforeEach
    void posts() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2027-05-10T07:30:00Z")));
        naval = made("ncb-it", NAVAL);
        made("ncb-es", FUNDS);
        made("ncb-fr", LORRIES);
        made("ncb-es", ISLANDS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Central Mediterranean, boats, Tigrinya, on duty now | Naval operations centre",
        "Méditerranée centrale, bateaux, tigrigna, de service maintenant | Naval operations centre",
        "Mediterráneo central, barcos, tigriña, de guardia ahora | Naval operations centre",
        "وسط البحر المتوسط، قوارب، التغرينية، مناوب الآن | Naval operations centre",
        "who in Italy knows boats and speaks Tigrinya | Naval operations centre",
        "italie bateau | Naval operations centre",
        "SEA | Maritime brigade,Naval operations centre",
        "hawala arabe | Hawala desk",
        "blanchiment | Hawala desk",
        "الحوالة العربية | Hawala desk",
        "guardia civil | Maritime brigade",
        "customs lorries | Port of Calais",
        "calais | Port of Calais",
        "spain now | Hawala desk,Maritime brigade",
        "customs boats | ",
        "xyzzy | "})
    void isFoundByWordsInFourLanguages(String words, String names) {
        assertThat(names("ncb-pl", "?words=" + coded(words)))
                .containsExactlyElementsOf(names == null ? List.of() : List.of(names.split(",")));
    }

    @Test
    void isFoundByFiltersAndByItsReference() {
        assertThat(names("ncb-pl", "?unit=CUSTOMS")).containsExactly("Port of Calais");
        assertThat(names("ncb-pl", "?route=WESTERN_AFRICAN")).containsExactly("Maritime brigade");
        assertThat(names("ncb-pl", "?leg=SEA_CROSSING&language=ti")).containsExactly("Naval operations centre");
        assertThat(names("ncb-pl", "?crime=MONEY_LAUNDERING&country=ES")).containsExactly("Hawala desk");
        assertThat(names("ncb-pl", "?words=" + naval)).containsExactly("Naval operations centre");
        assertThat(http.get("ncb-pl", "/api/specialists?unit=NAVY").status()).isEqualTo(400);
        var languages = http.get("ncb-pl", "/api/specialists?unit=CUSTOMS").json().path("languages");
        assertThat(languages).as("of all posts").extracting(JsonNode::asText).contains("ar", "ti").isSorted().doesNotHaveDuplicates();
    }

    @Test
    void onDutyNowIsToldByItsOwnClocks() {
        assertThat(names("ncb-pl", "?onDuty=true")).as("half past nine in Madrid, half past eight on the islands")
                .containsExactly("Hawala desk", "Maritime brigade", "Naval operations centre");
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2027-05-10T06:30:00Z")));
        assertThat(names("ncb-pl", "?onDuty=true")).as("half past eight and half past seven")
                .containsExactly("Hawala desk", "Naval operations centre");
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2027-05-10T02:30:00Z")));
        assertThat(names("ncb-pl", "?onDuty=true")).containsExactly("Port of Calais", "Naval operations centre");
        var island = http.get("ncb-pl", "/api/specialists?route=WESTERN_AFRICAN").json().at("/items/0");
        assertThat(island.path("onDuty").asBoolean()).isFalse();
        assertThat(island.path("next").asText()).isEqualTo("2027-05-10T07:00:00Z");
    }

    @Test
    void isKeptByItsOwnBureauAlone() {
        assertThat(http.send("ncb-es", "PUT", "/api/specialists/" + naval, NAVAL).status()).isEqualTo(403);
        assertThat(http.send("ncb-es", "DELETE", "/api/specialists/" + naval, null).status()).isEqualTo(403);
        assertThat(http.send("admin", "PUT", "/api/specialists/" + naval, NAVAL).status()).isEqualTo(403);

        done(http.send("ncb-it", "PUT", "/api/specialists/" + naval, NAVAL.replace("Naval operations", "Maritime rescue")));
        assertThat(names("ncb-es", "?words=rescue")).containsExactly("Maritime rescue centre");
        assertThat(names("ncb-es", "?words=naval")).isEmpty();

        done(http.send("ncb-it", "DELETE", "/api/specialists/" + naval, null));
        assertThat(names("ncb-es", "?country=IT")).isEmpty();
        assertThat(http.get("ncb-it", "/api/specialists/" + naval).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"compliance", "manager", "analyst"})
    void isForThoseAloneWhoMayHaveToReachIt(String who) {
        assertThat(http.get(who, "/api/specialists").status()).isEqualTo(403);
        assertThat(http.get(who, "/api/specialists/" + naval).status()).isEqualTo(404);
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        var refused = http.post("ncb-it", "/api/specialists", """
                {"name": " ", "unit": "NAVY", "languages": ["xx"], "hours": "always", "zone": "Rome", "telephone": "ask",
                 "routes": ["SEA"]}""");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("reasons")).extracting(reason -> reason.path("field").asText())
                .containsExactlyInAnyOrder("name", "agency", "unit", "languages", "hours", "zone", "telephone", "routes", "crimes");
    }

    @Test
    void isAFileForSpreadsheets() {
        done(http.send("ncb-it", "PUT", "/api/specialists/" + naval, NAVAL.replace("Naval", "=Naval")));
        assertThat(http.get("ncb-es", "/api/specialists.csv?country=IT").body().lines()).hasSize(2)
                .anyMatch(line -> line.startsWith(naval + ",IT,'=Naval operations centre,Coast guard,BORDER,PEOPLE_SMUGGLING"));
    }

    private List<String> names(String who, String query) {
        return StreamSupport.stream(http.get(who, "/api/specialists" + query).json().path("items").spliterator(), false)
                .map(post -> post.path("name").asText()).toList();
    }

    private String made(String who, String body) {
        var answer = http.post(who, "/api/specialists", body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        JsonNode made = answer.json();
        return made.path("reference").asText();
    }

    private static void done(Http.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
    }

    private static String coded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
