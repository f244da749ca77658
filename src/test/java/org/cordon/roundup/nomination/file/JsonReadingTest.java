package org.cordon.roundup.nomination.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cordon.roundup.nomination.file.NoticeFixture.aCompleteNotice;
import static org.cordon.roundup.nomination.file.NoticeFixture.aNotice;
import static org.cordon.roundup.nomination.file.NoticeFixture.fields;
import static org.cordon.roundup.nomination.file.NoticeFixture.readJson;
import static org.cordon.roundup.nomination.file.NoticeFixture.utf8;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.cordon.kernel.identity.PartialDate;
import org.cordon.kernel.shared.Refusal;
import org.cordon.record.handling.GivenHandling;
import org.cordon.roundup.nomination.notice.MissingDetail;
import org.cordon.roundup.nomination.notice.Notice;
import org.cordon.roundup.nomination.notice.OffenceCode;
import org.cordon.roundup.nomination.notice.WantedFor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonReadingTest {

    @Test
    void aNoticeKeepsEveryField() {
        var notice = read(aCompleteNotice().toString());

        assertThat(notice).isEqualTo(new Notice("2016/4711", "VALMOREL", "Etienne", new PartialDate(1971, 5, 23), "Brennes", "FR", "M",
                List.of("FR", "DZ"), List.of("FRE", "ARA"), 1.78, 81, List.of("BRO"), List.of("GRY"), "Scar on the left hand",
                List.of(new Notice.Warrant("Aide au séjour irrégulier en bande organisée", "People smuggling by an organised group", "FR")),
                new Notice.Details(List.of("IT", "ES"), WantedFor.PROSECUTION, 120, null, "JI 12/2015", LocalDate.of(2015, 11, 2),
                        "Between May and July 2015 at Brennes.", "Ask before use in court", OffenceCode.PEOPLE_SMUGGLING, true, false,
                        false, false, GivenHandling.NONE)));
    }

    @Test
    void oneNoticeAnArrayAndASearchPageAreRead() {
        var one = aCompleteNotice().toString();

        assertThat(readJson(one).rows()).hasSize(1);
        assertThat(readJson("[" + one + "," + one + "]").rows()).extracting(ReadResult.Row::number).containsExactly(1, 2);
        assertThat(readJson("""
                {"total": 6700, "query": {"page": 1, "resultPerPage": 2},
                 "_links": {"self": {"href": "x"}}, "_embedded": {"notices": [%s, %s]}}""".formatted(one, one)).rows()).hasSize(2);
    }

    @Test
    void aNoticeWithEmbeddedLinksIsNoSearchPage() {
        var rows = readJson("""
                {"_embedded": {"links": []}, "entity_id": "2016/1", "name": "X", "_links": {"images": {"href": "x"}}}""").rows();

        assertThat(rows).singleElement().satisfies(row -> assertThat(row.notice().entityId()).isEqualTo("2016/1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{\"entity_id\":\"2016/1\",\"name\":\"X\"}",
            "{\"entity_id\":\"2016/1\",\"name\":\"X\",\"forename\":null,\"nationalities\":null,\"arrest_warrants\":null,\"cordon\":null}",
            "{\"entity_id\":\"2016/1\",\"name\":\"X\",\"height\":0,\"weight\":0,\"nationalities\":[],\"eyes_colors_id\":[null]}",
            "{\"entity_id\":\"2016/1\",\"name\":\"X\",\"forename\":\"\",\"height\":\"\",\"cordon\":{}}"})
    void absentNullEmptyAndZeroAllMeanUnknown(String json) {
        var row = readJson(json).rows().get(0);

        assertThat(row.reasons()).isEmpty();
        assertThat(row.unreadable()).isEmpty();
        assertThat(row.notice()).isEqualTo(new Notice("2016/1", "X", null, null, null, null, null, List.of(), List.of(), 0, 0,
                List.of(), List.of(), null, List.of(), new Notice.Details(List.of(), null, null, null, null, null, null, null, null,
                null, false, false, false, GivenHandling.NONE)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', value = {
            "1971!1971", "1971.0!1971", "\"1971\"!1971", "\"1971/05\"!1971/05", "\"1971-05-23\"!1971/05/23"})
    void aDateOfBirthMayBeANumber(String json, String date) {
        assertThat(read("{\"entity_id\":\"2016/1\",\"date_of_birth\":%s}".formatted(json)).dateOfBirth()).hasToString(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1971/13/01\"", "\"unknown\"", "19710523", "1971.5", "true", "[1971]", "{}"})
    void anUnreadableDateOfBirthRefusesTheRow(String json) {
        var row = readJson("{\"entity_id\":\"2016/1\",\"date_of_birth\":%s}".formatted(json)).rows().get(0);

        assertThat(fields(row.reasons())).containsExactly("date_of_birth");
    }

    @Test
    void numbersMayBeTextsAndTextsNumbers() {
        var notice = read("""
                {"entity_id": "2016/1", "name": 12, "height": "1,78", "weight": "81.5", "nationalities": "fr", "hairs_id": "yelbd",
                 "arrest_warrants": {"charge": 7, "issuing_country_id": 914},
                 "cordon": {"maximumPenaltyMonths": "120", "sentenceMonths": 6.0, "extraditionAssurance": "yes", "refugeeStatus": 1}}""");

        assertThat(notice.name()).isEqualTo("12");
        assertThat(notice.height()).isEqualTo(1.78);
        assertThat(notice.weight()).isEqualTo(81.5);
        assertThat(notice.nationalities()).containsExactly("FR");
        assertThat(notice.hair()).containsExactly("YELB");
        assertThat(notice.warrants()).containsExactly(new Notice.Warrant("7", null, "914"));
        assertThat(notice.details().maximumPenaltyMonths()).isEqualTo(120);
        assertThat(notice.details().sentenceMonths()).isEqualTo(6);
        assertThat(notice.details().extraditionAssurance()).isTrue();
        assertThat(notice.details().refugeeStatus()).isTrue();
    }

    @Test
    void legacyCodesBecomeTheirSuccessorsWhereTheyMeanHairOrLanguage() {
        var notice = read("""
                {"entity_id": "2016/1", "eyes_colors_id": ["BROL"], "hairs_id": ["BROL", "YELBD"], "languages_spoken_ids": ["SCR"]}""");

        assertThat(notice.eyes()).containsExactly("BROL");
        assertThat(notice.hair()).containsExactly("YELB");
        assertThat(notice.languages()).containsExactly("HRV");
    }

    @Test
    void decomposedLettersAreComposed() {
        assertThat(read("{\"entity_id\":\"2016/1\",\"name\":\"Bela\u0301k\"}").name()).isEqualTo("Belák");
    }

    @ParameterizedTest
    @CsvSource({"height, 178", "height, \"tall\"", "weight, -4", "weight, 1e9", "cordon.maximumPenaltyMonths, 2.5",
            "cordon.sentenceMonths, \"ten years\"", "cordon.wantedFor, \"FUN\"", "cordon.offence, \"JAYWALKING\"",
            "cordon.warrantDate, \"2015-02-30\""})
    void anUnreadableDetailIsLeftOutAndNamed(String field, String value) {
        var row = readJson(withField(field, value)).rows().get(0);

        assertThat(row.reasons()).isEmpty();
        assertThat(row.unreadable()).extracting(MissingDetail::field).containsExactly(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"extraditionAssurance", "articleTwoConcern", "articleThreeConcern", "refugeeStatus"})
    void anUnreadableFlagRefusesTheRowBecauseDroppingItWouldEndangerSomebody(String flag) {
        assertThat(fields(readJson(withField("cordon." + flag, "\"perhaps\"")).rows().get(0).reasons()))
                .containsExactly("cordon." + flag);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', value = {
            "name!{\"a\":1}", "forename![\"a\"]", "cordon!\"x\"", "arrest_warrants[0]![\"x\"]", "nationalities![[\"FR\"]]",
            "name!\"a\\u0000b\"", "name!\"a\\nb\"", "forename!\"\\ud800\"", "distinguishing_marks!\"\\u0007\""})
    void whatIsNoTextRefusesTheRow(String field, String value) {
        var row = readJson(withField(field.replace("[0]", ""), value)).rows().get(0);

        assertThat(fields(row.reasons())).containsExactly(field);
    }

    @Test
    void linesAreKeptWhereTextIsLong() {
        var notice = read(withField("cordon.facts", "\"first\\nsecond\\tthird\""));

        assertThat(notice.details().facts()).isEqualTo("first\nsecond\tthird");
    }

    @ParameterizedTest
    @CsvSource({"name, 200", "forename, 200", "entity_id, 20", "distinguishing_marks, 8000", "cordon.facts, 20000"})
    void aTextHasALongestLength(String field, int longest) {
        assertThat(readJson(withField(field, "\"" + "x".repeat(longest) + "\"")).rows().get(0).reasons()).isEmpty();
        assertThat(fields(readJson(withField(field, "\"" + "x".repeat(longest + 1) + "\"")).rows().get(0).reasons()))
                .containsExactly(field);
    }

    @Test
    void aListHasALargestSize() {
        var warrants = String.join(",", Collections.nCopies(51, "{}"));

        assertThat(fields(readJson(withField("arrest_warrants", "[" + warrants + "]")).rows().get(0).reasons()))
                .containsExactly("arrest_warrants");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "7", "\"x\"", "[]"})
    void anElementThatIsNoObjectIsARefusedRowAndTheOthersAreKept(String element) {
        var rows = readJson("[" + element + "," + aCompleteNotice() + "]").rows();

        assertThat(fields(rows.get(0).reasons())).containsExactly("row");
        assertThat(rows.get(1).reasons()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', value = {
            "[{\"name\": \"X\"}!The JSON stops in the middle, at line 1, column 15: the file seems to be cut off.",
            "{\"entity_id\": \"2016/!The JSON stops in the middle, at line 1, column 21: the file seems to be cut off.",
            "{\"name\": \"X\"} {}!The JSON ends before the file does: something follows it at line 1, column 15.",
            "{\"name\": \"X\", \"name\": \"Y\"}!An object of the JSON has the same key twice, at line 1, column 21.",
            "{name: 1}!The JSON is not well formed at line 1, column 2.",
            "entity_id;name!The JSON is not well formed at line 1, column 1.",
            "[]!The file holds no notice.",
            "{\"_embedded\": {\"notices\": []}}!The file holds no notice.",
            "7!The file holds neither a notice, nor an array of notices, nor a search page."})
    void aBrokenFileIsRefusedWithThePlace(String json, String sentence) {
        assertThatThrownBy(() -> readJson(json)).isInstanceOf(Refusal.class).hasMessage(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"total\": 3}", "{\"notices\": []}", "{\"_embedded\": {\"links\": []}}"})
    void anObjectWithoutAnythingOfANoticeIsRefusedAsAFile(String json) {
        assertThatThrownBy(() -> readJson(json)).isInstanceOf(Refusal.class).hasMessageContaining("neither a notice");
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 2_000, 1_000_000})
    void deepNestingIsRefusedWhereverItHides(int depth) {
        for (var key : List.of("name", "unknown", "_embedded", "cordon")) {
            assertThatThrownBy(() -> readJson("{\"entity_id\":\"2016/1\",\"" + key + "\":" + "[".repeat(depth) + "]".repeat(depth) + "}"))
                    .isInstanceOf(Refusal.class).hasMessageContaining("goes beyond what is accepted at line 1");
        }
    }

    @Test
    void anEndlessTextIsRefused() {
        assertThatThrownBy(() -> readJson(withField("name", "\"" + "x".repeat(100_001) + "\"")))
                .isInstanceOf(Refusal.class).hasMessageContaining("goes beyond what is accepted");
    }

    @Test
    void readingStopsAtTheThousandthNotice() {
        var thousand = "[" + String.join(",", Collections.nCopies(1_000, "{\"name\":\"X\"}"));

        assertThat(readJson(thousand + "]").rows()).hasSize(1_000);
        assertThatThrownBy(() -> readJson(thousand + ",{\"name\":\"X\"}, this is never read"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_LARGE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/json;charset=UTF-8", "application/hal+json", "application/octet-stream", ""})
    void theContentTypeDecidesAndTheFirstCharacterWhereItIsGeneral(String contentType) {
        assertThat(NoticeReader.read(utf8("\uFEFF \n" + aCompleteNotice()), contentType).layout()).isEqualTo(new ReadResult.JsonLayout());
    }

    private static Notice read(String json) {
        return readJson(json).rows().get(0).notice();
    }

    /** The complete notice with this JSON in the field, exactly as written. */
    private static String withField(String field, String json) {
        return aNotice(notice -> {
            var inner = field.startsWith("cordon.");
            (inner ? notice.withObjectProperty("cordon") : notice)
                    .put(inner ? field.substring("cordon.".length()) : field, "to be replaced");
        }).toString().replace("\"to be replaced\"", json);
    }
}
