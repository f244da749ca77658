package org.cordon.kernel.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Http.Answer;
import org.cordon.support.RoundUp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Each role reads its part of the directory. An administrator changes it, but cannot overwrite a version without having seen it. */
@CordonTest
class DirectoryOverHttpTest {

    private static final String COUNTRIES = "/api/countries";
    private static final String CSV = "/api/countries.csv";

    @Autowired
    private Http http;
    @Autowired
    private RoundUp roundUp;
    @Autowired
    private CountryLoader loader;

    @AfterEach
    void asItCame() {
        TestDatabase.asOwner().update("delete from country_change");
        TestDatabase.asOwner().update("delete from country");
        loader.afterSingletonsInstantiated();
    }

    @ParameterizedTest
    @CsvSource({"admin,true,true", "coordinator,true,true", "ncb-it,true,false", "compliance,false,false", "manager,false,false"})
    void eachRoleReadsWhatIsForIt(String user, boolean contacts, boolean kept) {
        var france = country(user, "FR");
        assertThat(france.path("name").textValue()).isEqualTo("France");
        assertThat(france.path("bureau").textValue()).isEqualTo("NCB Paris");
        assertThat(france.path("hasContact").booleanValue()).isTrue();
        for (var field : List.of("contact", "dutyHours", "onDuty")) {
            assertThat(france.has(field)).as(field).isEqualTo(contacts);
        }
        assertThat(france.has("version")).isEqualTo(kept);
        assertThat(http.get(user, COUNTRIES + "/FR/changes").status()).isEqualTo(kept ? 200 : 403);

        var csv = http.get(user, CSV);
        assertThat(csv.status()).isEqualTo(200);
        assertThat(csv.body().contains("@ncb-paris.example")).isEqualTo(contacts);
        assertThat(csv.body().lines()).hasSize(197);
    }

    @ParameterizedTest
    @ValueSource(strings = {"coordinator", "ncb-it", "compliance", "manager"})
    void nobodyButAnAdministratorChangesIt(String user) {
        var refused = List.of(http.send(user, "PUT", COUNTRIES + "/FR", "{\"contact\":\"a@b.example\"}"),
                http.send(user, "PUT", COUNTRIES + "/XX", "no json"),
                put(user, "code,contact\nFR,a@b.example\n"), put(user, "\0"));
        assertThat(refused).extracting(Answer::status).containsOnly(403);
        assertThat(refused.get(0).json().path("detail").textValue()).isEqualTo("Only an administrator may change the country directory.");
        assertThat(country("admin", "FR").path("version").intValue()).isEqualTo(1);
    }

    @Test
    void whoeverHasNotSignedInReadsNothing() {
        assertThat(List.of(http.get(null, COUNTRIES), http.get(null, CSV), http.get(null, COUNTRIES + "/FR/changes")))
                .extracting(Answer::status)
                .containsOnly(401);
    }

    @Test
    void oneCountryIsChangedAndItIsSaidWhoDidSo() {
        var changed = change("FR", null, """
                {"bureau":"NCB Lyon","dutyHours":"mo-fr 09:00-17:00","contact":" duty@lyon.example ","language":"EN"}""");
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.response().headers().firstValue("ETag")).contains("\"2\"");
        assertThat(changed.json()).isEqualTo(country("admin", "FR"));

        var france = country("admin", "FR");
        assertThat(france.path("bureau").textValue()).isEqualTo("NCB Lyon");
        assertThat(france.path("dutyHours").textValue()).isEqualTo("Mo-Fr 09:00-17:00");
        assertThat(france.path("contact").textValue()).isEqualTo("duty@lyon.example");
        assertThat(france.path("language").textValue()).isEqualTo("en");
        assertThat(france.path("changedBy").textValue()).isEqualTo("admin");
        assertThat(france.path("changedAt").textValue()).isNotEmpty();
        assertThat(items(http.get("coordinator", COUNTRIES + "/FR/changes"))).hasSize(4)
                .extracting(change -> change.path("field").textValue()).containsOnlyOnce("bureau", "language", "contact", "dutyHours");

        change("FR", null, "{\"contact\":null,\"dutyHours\":\"\"}");
        assertThat(country("admin", "FR").path("hasContact").booleanValue()).isFalse();
        assertThat(country("admin", "FR").has("dutyHours")).isFalse();
        assertThat(change("FR", null, "{\"contact\":null}").json().path("version").intValue()).as("nothing changed").isEqualTo(3);
    }

    @Test
    void eachFieldThatIsWrongIsNamedAndNothingIsChanged() {
        var refused = change("FR", null, """
                {"bureau":" ","region":"Atlantis","language":"de","zone":"Europe/Lyon","contact":"nobody","dutyHours":"always","code":"GA"}""");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(reasons(refused)).extracting(reason -> reason.path("field").textValue())
                .containsExactlyInAnyOrder("bureau", "region", "language", "zone", "contact", "dutyHours", "code");
        assertThat(country("admin", "FR").path("version").intValue()).isEqualTo(1);
        assertThat(change("XX", null, "{\"contact\":null}").status()).isEqualTo(404);
        assertThat(change("FR", null, "[]").status()).isEqualTo(400);
        assertThat(change("FR", "\"x\"", "{\"contact\":null}").status()).isEqualTo(400);
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwrittenUnseen() {
        change("FR", "\"1\"", "{\"contact\":\"first@bureau.example\"}");
        var second = change("FR", "\"1\"", "{\"contact\":\"second@bureau.example\"}");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.json().path("detail").textValue()).startsWith("France (FR) was changed by admin on ")
                .endsWith("look at it again.");
        assertThat(country("admin", "FR").path("contact").textValue()).isEqualTo("first@bureau.example");
    }

    @Test
    void ofTwoWhoChangeTheSameVersionAtOnceOneIsTold() throws Exception {
        var people = Executors.newFixedThreadPool(4);
        try {
            var answers = people.invokeAll(IntStream.range(0, 4).<Callable<Answer>>mapToObj(number ->
                    () -> change("FR", "\"1\"", "{\"contact\":\"duty" + number + "@bureau.example\"}")).toList());
            var done = 0;
            for (var answer : answers) {
                done += answer.get().status() == 200 ? 1 : 0;
                assertThat(answer.get().status()).isIn(200, 409);
            }
            assertThat(done).isEqualTo(1);
        } finally {
            people.shutdownNow();
        }
    }

    @Test
    void theFileThatWasExportedChangesNothing() {
        var again = put("admin", http.get("admin", CSV).body());
        assertThat(again.status()).as(again.body()).isEqualTo(200);
        assertThat(again.json().path("rows").intValue()).isEqualTo(196);
        assertThat(again.json().path("changed")).isEmpty();
    }

    @Test
    void aDryRunTellsWhatTheFileWouldChange() {
        var file = "code;contact;dutyHours\r\nFR;;24/7\r\nIT;duty.it@ncb-rome.example;\r\n";
        var state = put("admin", CSV + "?dryRun=true", null, file, StandardCharsets.UTF_8);
        assertThat(state.json().path("applied").booleanValue()).isFalse();
        assertThat(country("admin", "FR").path("version").intValue()).isEqualTo(1);
        var france = state.json().path("changed").path(0);
        assertThat(france.path("row").intValue()).isEqualTo(1);
        assertThat(france.path("changes").path(0).path("before").textValue()).isEqualTo("duty.fr@ncb-paris.example");
        assertThat(france.path("changes").path(0).has("after")).isFalse();

        change("DE", null, "{\"contact\":\"other@bureau.example\"}");
        assertThat(put("admin", CSV, state.json().path("state").asText(), file, StandardCharsets.UTF_8).status()).isEqualTo(409);
        var taken = put("admin", CSV, String.valueOf(state.json().path("state").intValue() + 1), file, StandardCharsets.UTF_8);
        assertThat(taken.status()).as(taken.body()).isEqualTo(200);
        assertThat(taken.json().path("changed")).isEqualTo(state.json().path("changed").deepCopy()).hasSize(2);
        assertThat(country("admin", "FR").path("hasContact").booleanValue()).isFalse();
    }

    @Test
    void eachRowAndFieldThatIsWrongIsNamedAndNothingIsTaken() {
        var refused = put("admin", """
                code,contact,dutyHours,region
                FR,first@bureau.example,24/7,Europe
                XX,,,Europe
                IT,nobody,24/5,Atlantis
                FR,,,Europe

                ES,one,two
                """);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("detail").textValue()).isEqualTo("Nothing was changed: 6 things are wrong in the file.");
        assertThat(reasons(refused)).extracting(reason -> reason.path("field").textValue(), reason -> reason.path("reason").textValue())
                .containsExactly(
                tuple("row 2 (XX), code", "is not the code of a member country"),
                tuple("row 3 (IT), region", "has to be Africa, Americas, Asia and South Pacific, Europe, or Middle East and North Africa"),
                tuple("row 3 (IT), contact", "has to be one e-mail address, such as duty@bureau.example"),
                tuple("row 3 (IT), dutyHours", "has to be 24/7, or days and times such as Mo-Fr 08:00-18:00; Sa 09:00-12:00"),
                tuple("row 4 (FR), code", "is already in row 1"),
                        tuple("row 6",
                                "The row has another number of cells than the header; a separator inside a text needs quotation marks around the text."));
        assertThat(country("admin", "FR").path("version").intValue()).isEqualTo(1);
    }

    @Test
    void aRowThatSomebodyChangedSinceTheExportIsNamed() {
        var exported = http.get("admin", CSV).body();
        change("FR", null, "{\"contact\":\"new@bureau.example\"}");
        var refused = put("admin", exported);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(reasons(refused)).hasSize(1).allSatisfy(reason -> {
            assertThat(reason.path("field").textValue()).endsWith("(FR), version");
            assertThat(reason.path("reason").textValue()).startsWith("is an old one: France (FR) was changed by admin on ");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"code,contact\nFR,a@b.example\n", "\uFEFFcode;contact\r\nFR;a@b.example\r\n", "code\tcontact\r\nFR\ta@b.example\r\n",
                    "sep=;\r\nCode;Contact\r\nFR;a@b.example\r\n", "\n\nname,code,contact\n\"Fra\nnce\",FR,a@b.example\n,,\n",
                    "\"code\",\"contact\"\r\"FR\",\"a@b.example\"\r"})
    void aFileIsReadAsSpreadsheetsWriteIt(String file) {
        var taken = put("admin", file);
        assertThat(taken.status()).as(taken.body()).isEqualTo(200);
        assertThat(country("admin", "FR").path("contact").textValue()).isEqualTo("a@b.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"contact\na@b.example\n", "code,contct\nFR,a\n", "code,code\nFR,IT\n", "code,contact\n",
            "code,contact\nFR,\"a@b.example", " ", "code,version\nFR,old\n"})
    void whatIsNoSuchFileIsRefusedInWords(String file) {
        var refused = put("admin", file);
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.json().path("detail").textValue()).isNotBlank();
    }

    @Test
    void aFileInAnotherEncodingOrWithoutEndIsRefusedInWords() {
        for (var charset : List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16)) {
            var refused = put("admin", CSV, null, "code,bureau\nBR,Brasília\n", charset);
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.json().path("detail").textValue()).contains("Save it as UTF-8");
        }
        assertThat(put("admin", "code,contact\n" + "FR,a@b.example\n".repeat(40_000)).status()).isEqualTo(413);
        assertThat(put("admin", "code,contact\n" + "FR,\n".repeat(3_000)).status()).isEqualTo(413);
        assertThat(http.send("admin", "PUT", CSV, "{}").status()).isEqualTo(415);
    }

    @Test
    void aFormulaLeavesAsTextAndComesBackAsItWas() {
        change("FR", null, "{\"bureau\":\"=HYPERLINK(A1)\"}");
        var exported = http.get("admin", CSV).body();
        assertThat(exported).contains(",'=HYPERLINK(A1),");
        var taken = put("admin", exported);
        assertThat(taken.status()).as(taken.body()).isEqualTo(200);
        assertThat(taken.json().path("changed")).isEmpty();
    }

    @Test
    void aLaunchNamesTheCountriesThatNobodyCanWriteTo() {
        put("admin", "code,contact\nIT,\nGR,\n");
        var refused = http.post("coordinator", "/api/operations", roundUp.order("FR", "IT", "GR").toString());
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("detail").textValue())
                .contains("invitedCountries include some without a duty contact in the directory: Greece (GR), Italy (IT)");
        assertThat(reasons(refused)).hasSize(1)
                .allSatisfy(reason -> assertThat(reason.path("field").textValue()).isEqualTo("invitedCountries"));
    }

    private Answer change(String code, String seen, String fields) {
        var request = http.request(COUNTRIES + "/" + code).header("Authorization", Http.basic("admin", "cordon"))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(fields));
        return http.send((seen == null ? request : request.header("If-Match", seen)).build());
    }

    private Answer put(String user, String file) {
        return put(user, CSV, null, file, StandardCharsets.UTF_8);
    }

    private Answer put(String user, String path, String seen, String file, Charset charset) {
        var request = http.request(path).header("Authorization", Http.basic(user, "cordon")).header("Content-Type", "text/csv")
                .PUT(BodyPublishers.ofByteArray(file.getBytes(charset)));
        return http.send((seen == null ? request : request.header("If-Match", seen)).build());
    }

    private JsonNode country(String user, String code) {
        return items(http.get(user, COUNTRIES)).stream().filter(item -> item.path("code").textValue().equals(code)).findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> items(Answer answer) {
        return StreamSupport.stream(answer.json().path("items").spliterator(), false).toList();
    }

    private static List<JsonNode> reasons(Answer answer) {
        return StreamSupport.stream(answer.json().path("reasons").spliterator(), false).toList();
    }
}
