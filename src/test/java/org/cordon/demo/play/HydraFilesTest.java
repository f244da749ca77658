package org.cordon.demo.play;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.cordon.kernel.country.CountryCodes;
import org.cordon.roundup.nomination.file.NoticeReader;
import org.cordon.roundup.nomination.file.ReadResult;
import org.cordon.roundup.nomination.notice.Notice;
import org.cordon.roundup.nomination.notice.NoticeRules;
import org.cordon.roundup.nomination.notice.OffenceCode;
import org.junit.jupiter.api.Test;

/** The files of HYDRA-2016 are read without any objection, and add up to the published figures. */
final class HydraFilesTest {

    private static final LocalDate NOMINATED = LocalDate.of(2016, 2, 12);

    private final HydraFiles files = new HydraFiles();
    private final List<String> invited = texts(new HydraOperation(null).order().get("invitedCountries"));

    @Test
    void everyFileIsReadWithoutARefusalAndWithoutAGap() {
        nominations().forEach((country, rows) -> rows.forEach(row -> {
            var judgement = NoticeRules.judge(row, country, NOMINATED);
            assertThat(judgement.reasons()).as(country + " row " + row.number()).isEmpty();
            assertThat(judgement.missing()).as(country + " row " + row.number()).isEmpty();
            assertThat(row.unreadable()).as(country + " row " + row.number()).isEmpty();
        }));
    }

    @Test
    void theyAddUpToWhatWasPublished() {
        assertThat(invited).hasSize(44).doesNotHaveDuplicates();
        assertThat(nominations()).hasSize(31);
        assertThat(notices()).hasSize(180);
        assertThat(files.ofListed()).filteredOn(report -> is(report, "ARREST")).hasSize(26);
        assertThat(files.ofListed()).filteredOn(report -> is(report, "LOCATION")).hasSize(31);
        assertThat(files.ofUnlisted()).hasSize(1).allMatch(report -> is(report, "ARREST"));
    }

    @Test
    void nobodyIsTwoPersons() {
        assertThat(notices()).extracting(Notice::entityId).doesNotHaveDuplicates();
        assertThat(notices()).extracting(notice -> notice.name() + " " + notice.forename()).doesNotHaveDuplicates();
        assertThat(notices()).extracting(notice -> notice.details().warrantReference()).doesNotHaveDuplicates();
    }

    @Test
    void theyAreSoughtForPeopleSmugglingBeforeTheirNominationAndGrownUp() {
        assertThat(notices()).allSatisfy(notice -> {
            assertThat(notice.details().offence()).isEqualTo(OffenceCode.PEOPLE_SMUGGLING);
            assertThat(notice.details().warrantDate()).isBefore(NOMINATED);
            assertThat(Integer.parseInt(notice.entityId().substring(0, 4))).isBetween(notice.details().warrantDate().getYear(), 2015);
            assertThat(notice.details().warrantDate().getYear() - notice.dateOfBirth().year()).isGreaterThanOrEqualTo(18);
            assertThat(notice.details().believedToBeIn()).isNotEmpty().doesNotContain(notice.warrants().get(0).issuingCountry());
        });
    }

    @Test
    void theNamesAreWrittenAsTheCountriesWriteThem() {
        var scripts = notices().stream().map(notice -> Character.UnicodeScript.of(notice.name().codePointAt(0))).distinct().toList();
        assertThat(scripts).contains(Character.UnicodeScript.LATIN, Character.UnicodeScript.ARABIC, Character.UnicodeScript.CYRILLIC,
                Character.UnicodeScript.GREEK, Character.UnicodeScript.HEBREW, Character.UnicodeScript.THAI, Character.UnicodeScript.HAN,
                Character.UnicodeScript.GEORGIAN, Character.UnicodeScript.ETHIOPIC, Character.UnicodeScript.BENGALI,
                Character.UnicodeScript.DEVANAGARI);
    }

    /** A country that reports an arrest or a location sees the target: the person is believed to be there, and the country takes part. */
    @Test
    void everyReportIsOfACountryThatKnewWhomToLookFor() {
        var byEntity = new LinkedHashMap<String, Notice>();
        notices().forEach(notice -> byEntity.put(notice.entityId(), notice));

        assertThat(files.ofListed())
                .allSatisfy(report -> assertThat(byEntity.get(report.get("entity_id").textValue()).details().believedToBeIn())
                .contains(report.get("country").textValue()));
        assertThat(invited).containsAll(Stream.concat(files.ofListed().stream(), files.ofUnlisted().stream())
                .map(report -> report.get("country").textValue()).toList());
        assertThat(files.ofUnlisted()).noneSatisfy(report ->
        assertThat(byEntity.get(report.get("entity_id").textValue()).details().believedToBeIn())
                .contains(report.get("country").textValue()));
    }

    private Map<String, List<ReadResult.Row>> nominations() {
        var nominations = new LinkedHashMap<String, List<ReadResult.Row>>();
        invited.forEach(country -> files.nominations(country)
                .ifPresent(file -> nominations.put(country, NoticeReader.read(file, "application/json").rows())));
        return nominations;
    }

    private List<Notice> notices() {
        var notices = new ArrayList<Notice>();
        nominations().values().forEach(rows -> rows.forEach(row -> notices.add(row.notice())));
        return notices;
    }

    private static boolean is(JsonNode report, String kind) {
        return report.get("kind").textValue().equals(kind);
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::textValue).toList();
    }

    @Test
    void everyCodeIsACountry() {
        assertThat(notices()).allSatisfy(notice -> assertThat(notice.details().believedToBeIn()).allMatch(CountryCodes::isKnown));
    }
}
