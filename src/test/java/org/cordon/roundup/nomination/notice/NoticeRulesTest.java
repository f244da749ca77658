package org.cordon.roundup.nomination.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordon.roundup.nomination.file.NoticeFixture.aCompleteNotice;
import static org.cordon.roundup.nomination.file.NoticeFixture.aNotice;
import static org.cordon.roundup.nomination.file.NoticeFixture.fields;
import static org.cordon.roundup.nomination.file.NoticeFixture.judge;
import static org.cordon.roundup.nomination.file.NoticeFixture.missingFields;
import static org.cordon.roundup.nomination.file.NoticeFixture.parse;
import static org.cordon.roundup.nomination.file.NoticeFixture.readJson;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.cordon.kernel.country.CountryCodes;
import org.cordon.kernel.shared.Said;
import org.cordon.roundup.nomination.file.NoticeFixture;
import org.cordon.roundup.nomination.file.RowFlaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NoticeRulesTest {

    @Test
    void aCompleteNoticeIsAcceptedAndLacksNothing() {
        var judgement = judge(aCompleteNotice());

        assertThat(judgement.isAccepted()).isTrue();
        assertThat(judgement.reasons()).isEmpty();
        assertThat(judgement.missing()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1986/1", "2016/4711", "2016/1234567890"})
    void anEntityIdIsAYearASlashAndDigits(String entityId) {
        assertThat(judge(aNotice(notice -> notice.put("entity_id", entityId))).isAccepted()).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "2016", "2016/", "2016-4711", "16/4711", "2016/47a", "/4711", "2016/ 1", "3016/1", "2016/12345678901",
            "２０１６/1"})
    void anyOtherEntityIdIsRefused(String entityId) {
        assertRefused(aNotice(notice -> notice.put("entity_id", entityId)), "entity_id");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void aNoticeWithoutANameIsRefused(String name) {
        assertRefused(aNotice(notice -> notice.put("name", name)), "name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027/03/02", "2027/04", "2028"})
    void aDateOfBirthInTheFutureIsRefused(String date) {
        assertRefused(aNotice(notice -> notice.put("date_of_birth", date)), "date_of_birth");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027/03/01", "2027/03", "2027"})
    void aDateOfBirthThatMayLieInThePastIsNot(String date) {
        assertThat(judge(aNotice(notice -> notice.put("date_of_birth", date))).isAccepted()).isTrue();
    }

    @Test
    void anUnreadableDateOfBirthIsRefusedOnce() {
        assertRefused(aNotice(notice -> notice.put("date_of_birth", "23.5.1971")), "date_of_birth");
    }

    @Test
    void aNoticeWithoutAWarrantIsRefused() {
        assertRefused(aNotice(notice -> notice.remove("arrest_warrants")), "arrest_warrants");
        assertThat(judge(aNotice(notice -> notice.putArray("arrest_warrants"))).reasons())
                .containsExactly(RowFlaw.WITHOUT_WARRANT.at("arrest_warrants"));
    }

    @Test
    void aWarrantWithoutAChargeIsRefusedEvenBesideAGoodOne() {
        assertRefused(aNotice(notice -> notice.withArray("arrest_warrants").addObject()
                .put("charge", " ").put("charge_translation", "Fraud").put("issuing_country_id", "FR")), "arrest_warrants[1].charge");
    }

    @Test
    void oneWarrantOfTheNominatingCountryIsEnough() {
        assertThat(judge(aNotice(notice -> notice.withArray("arrest_warrants").addObject()
                .put("charge", "Fraud").put("issuing_country_id", "IT"))).isAccepted()).isTrue();
        assertThat(judge(aNotice(notice -> notice.withArray("arrest_warrants").addObject()
                .put("charge", "Fraud"))).isAccepted()).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"IT", "914"})
    void withoutAWarrantOfTheNominatingCountryItIsRefused(String issuer) {
        assertRefused(aNotice(notice -> issuedBy(notice, issuer)), "arrest_warrants");
    }

    @ParameterizedTest
    @CsvSource({
            "sex_id, X", "country_of_birth_id, FRA", "country_of_birth_id, France", "country_of_birth_id, UK", "nationalities, XX",
            "nationalities, 915", "languages_spoken_ids, DEU", "languages_spoken_ids, FR", "languages_spoken_ids, XXX",
            "eyes_colors_id, HAZ", "eyes_colors_id, YELB", "hairs_id, BLK", "hairs_id, BLU"})
    void anUnknownCodeIsRefused(String field, String code) {
        assertRefused(aNotice(notice -> notice.put(field, code)), field);
    }

    @Test
    void anUnknownCountryOfAWarrantOrAPlaceOfHidingIsRefused() {
        assertRefused(aNotice(notice -> notice.withObjectProperty("cordon").putArray("believedToBeIn").add("IT").add("YU")),
                "cordon.believedToBeIn");
        assertRefused(aNotice(notice -> notice.withArray("arrest_warrants").addObject()
                .put("charge", "Fraud").put("issuing_country_id", "EN")), "arrest_warrants[1].issuing_country_id");
    }

    @Test
    void everyCodeOfTheListsIsKnown() {
        for (var country : Locale.getISOCountries()) {
            assertThat(CountryCodes.isKnown(country)).isTrue();
        }
        NoticeCodes.EYES.forEach(code -> assertAccepted("eyes_colors_id", code));
        NoticeCodes.HAIR.forEach(code -> assertAccepted("hairs_id", code));
        NoticeCodes.SEXES.forEach(code -> assertAccepted("sex_id", code));
        for (var code : List.of("GER", "FRE", "CHI", "RUM", "ALB", "ENG", "SPA", "ARA", "KUR", "ROM", "SYR", "TIR", "BER")) {
            assertAccepted("languages_spoken_ids", code);
        }
        for (var code : List.of("914", "916", "922", "UNK", "HK", "PR")) {
            assertAccepted("nationalities", code);
        }
    }

    @Test
    void aTerminologicalLanguageCodeIsAnsweredWithTheRightOne() {
        assertThat(judge(aNotice(notice -> notice.put("languages_spoken_ids", "FRA"))).reasons()).singleElement()
                .satisfies(reason -> assertThat(reason.reason()).endsWith("Use FRE (ISO 639-2/B)."));
        assertThat(NoticeCodes.LANGUAGES).hasSize(486).containsAll(NoticeCodes.TERMINOLOGICAL.values())
                .doesNotContainAnyElementsOf(NoticeCodes.TERMINOLOGICAL.keySet());
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        var judgement = judge(parse("""
                {"entity_id": "x", "date_of_birth": "2099", "sex_id": "Z", "hairs_id": ["QQQ"],
                 "arrest_warrants": [{"issuing_country_id": "IT"}]}"""));

        assertThat(fields(judgement.reasons())).containsExactly("entity_id", "name", "date_of_birth", "arrest_warrants[0].charge",
                "arrest_warrants", "sex_id", "hairs_id");
    }

    @Test
    void aRowThatIsNoNoticeIsRefusedForThatAlone() {
        var row = readJson("[7]").rows().get(0);

        assertThat(fields(NoticeRules.judge(row, "FR", NoticeFixture.TODAY).reasons())).containsExactly("row");
    }

    @Test
    void aFieldThatCouldNotBeReadIsNotCalledMissingAsWell() {
        assertRefused(aNotice(notice -> notice.putArray("name").add("A").add("B")), "name");
        assertRefused(aNotice(notice -> notice.putArray("arrest_warrants").add("x")), "arrest_warrants[0]");
    }

    @Test
    void aPublicNoticeIsAcceptedWithoutTheJudicialMinimum() {
        var judgement = judge(aNotice(notice -> notice.remove("cordon")));

        assertThat(judgement.isAccepted()).isTrue();
        assertThat(missingFields(judgement)).containsExactly("cordon.facts", "cordon.wantedFor", "cordon.maximumPenaltyMonths",
                "cordon.warrantReference", "cordon.warrantDate");
    }

    @ParameterizedTest
    @CsvSource({"forename, forename", "sex_id, sex_id", "date_of_birth, date_of_birth"})
    void aGapInTheIdentityMinimumIsNamed(String removed, String missing) {
        assertThat(missingFields(judge(aNotice(notice -> notice.remove(removed))))).containsExactly(missing);
    }

    @Test
    void anUnknownSexIsAGap() {
        assertThat(missingFields(judge(aNotice(notice -> notice.put("sex_id", "U"))))).containsExactly("sex_id");
    }

    @Test
    void onePieceOfDescriptionIsEnough() {
        var description = List.of("height", "weight", "eyes_colors_id", "hairs_id", "distinguishing_marks");

        assertThat(missingFields(judge(aNotice(notice -> notice.remove(description))))).containsExactly("distinguishing_marks");
        for (var kept : description) {
            assertThat(judge(aNotice(notice -> notice.remove(description.stream().filter(key -> !key.equals(kept)).toList())))
                    .missing()).as(kept).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"facts", "wantedFor", "maximumPenaltyMonths", "warrantReference", "warrantDate"})
    void aGapInTheJudicialMinimumIsNamed(String removed) {
        assertThat(missingFields(judge(aNotice(notice -> notice.withObjectProperty("cordon").remove(removed)))))
                .containsExactly("cordon." + removed);
    }

    @Test
    void aSentenceNeedsItsLengthAndNoMaximumPenalty() {
        var sentence = aNotice(notice -> notice.withObjectProperty("cordon").put("wantedFor", "sentence").remove("maximumPenaltyMonths"));

        assertThat(missingFields(judge(sentence))).containsExactly("cordon.sentenceMonths");
        sentence.withObjectProperty("cordon").put("sentenceMonths", 8);
        assertThat(judge(sentence).missing()).isEmpty();
    }

    @Test
    void anUnreadableDetailIsMissingOnceWithTheReasonWhy() {
        var judgement = judge(aNotice(notice -> notice.withObjectProperty("cordon").put("warrantDate", "last year")));

        assertThat(judgement.isAccepted()).isTrue();
        assertThat(judgement.missing())
                .containsExactly(new MissingDetail("cordon.warrantDate", Said.said("This is not a date: write YYYY-MM-DD.")));
    }

    @Test
    void aWarrantOfTheFutureIsNamed() {
        assertThat(judge(aNotice(notice -> notice.withObjectProperty("cordon").put("warrantDate", "2027-03-02"))).missing())
                .containsExactly(new MissingDetail("cordon.warrantDate", Said.said("The date of the warrant lies in the future.")));
    }

    private static void issuedBy(ObjectNode notice, String issuer) {
        ((ObjectNode) notice.at("/arrest_warrants/0")).put("issuing_country_id", issuer);
    }

    private static void assertRefused(ObjectNode notice, String... fields) {
        assertThat(fields(judge(notice).reasons())).isEqualTo(Arrays.asList(fields));
    }

    private static void assertAccepted(String field, String code) {
        assertThat(judge(aNotice(notice -> notice.put(field, code))).reasons()).as(code).isEmpty();
    }

    /** A handling that is dropped in silence would be taken to hold. */
    @ParameterizedTest
    @ValueSource(strings = {"handlingCode", "sourceEvaluation", "informationEvaluation", "notFor", "onlyFor"})
    void refusesAHandlingThatStandsWhereItWouldNotHold(String field) {
        var written = field.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        for (var misplaced : List.<Consumer<ObjectNode>>of(
                notice -> notice.put(field, "IT"),
                notice -> notice.put(written, "IT"),
                notice -> notice.putObject("handling").put(field, "IT"),
                notice -> notice.withObjectProperty("cordon").put(written, "IT"),
                notice -> notice.withObjectProperty("cordon").put(field.toUpperCase(Locale.ROOT), "IT"),
                notice -> notice.withObjectProperty("cordon").putObject("restrictions").put(field, "IT"),
                notice -> ((ObjectNode) notice.at("/arrest_warrants/0")).put(field, "IT"))) {
            assertThat(judge(aNotice(misplaced)).reasons()).singleElement().satisfies(reason -> {
                assertThat(reason.field()).isEqualTo("cordon." + field);
                assertThat(reason.reason())
                        .isEqualTo("The key " + field + " stands in the object cordon, written so; otherwise it would not hold.");
            });
        }
    }

    /** A public notice may hold fields that Cordon does not know; Cordon's own object may not. */
    @Test
    void refusesAMisspeltKeyOfItsOwnObjectAndNamesTheOneThatWasMeant() {
        for (var misspelt : Map.of("beleivedToBeIn", "believedToBeIn", "handlng", "handling", "not-fro", "notFor").entrySet()) {
            assertThat(judge(aNotice(notice -> notice.withObjectProperty("cordon").put(misspelt.getKey(), "IT"))).reasons()).singleElement()
                    .satisfies(reason -> assertThat(reason.values()).containsEntry("nearest", misspelt.getValue()));
        }
        assertRefused(aNotice(notice -> notice.putObject("Cordon").put("facts", "Lodged them.")), "Cordon");
        assertThat(judge(aNotice(notice -> notice.put("_links", "x").put("thumbnail", "x"))).reasons()).isEmpty();
    }
}
