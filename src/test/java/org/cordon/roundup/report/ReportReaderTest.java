package org.cordon.roundup.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.roundup.lead.LeadKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportReaderTest {

    private static final Instant NOW = Instant.parse("2027-05-11T12:00:00Z");

    @Test
    void keepsTheInstantAndTheZoneOfThePlace() {
        var report = read(aReport());

        assertThat(report.happenedAt()).isEqualTo(ZonedDateTime.parse("2027-05-11T04:20:00+02:00[Europe/Rome]"));
        assertThat(report.country()).isEqualTo("IT");
    }

    @Test
    void takesTheInstantInAnyOffset() {
        assertThat(read(aReport().put("happenedAt", "2027-05-11T02:20:00Z")).happenedAt())
                .isEqualTo(ZonedDateTime.parse("2027-05-11T04:20:00+02:00[Europe/Rome]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-05-11T04:20:00+05:00", "2027-05-11T04:20:00+01:00", "2027-01-11T04:20:00+02:00"})
    void refusesAnOffsetThatContradictsTheZone(String time) {
        assertThat(reasons(aReport().put("happenedAt", time))).singleElement().satisfies(reason -> {
            assertThat(reason.field()).isEqualTo("happenedAt");
            assertThat(reason.reason()).startsWith("has the offset +0").contains("and in Europe/Rome it was +0");
        });
    }

    @Test
    void takesEitherOffsetOfAnHourThatComesTwice() {
        assertThat(reasons(aReport().put("happenedAt", "2026-10-25T02:30:00+02:00"))).isEmpty();
        assertThat(reasons(aReport().put("happenedAt", "2026-10-25T02:30:00+01:00"))).isEmpty();
    }

    @Test
    void aBlankTextIsNoText() {
        assertThat(read(aReport().put("place", "  ")).place()).isNull();
    }

    @Test
    void tellsEveryReasonAtOnce() {
        assertThat(reasons(JsonNodeFactory.instance.objectNode())).containsExactly(
                Reason.of("zone", "is missing"), Reason.of("happenedAt", "is missing"), Reason.of("country", "is missing"));
    }

    @Test
    void refusesWhatLiesInTheFuture() {
        assertThat(reasons(aReport().put("happenedAt", "2027-05-11T12:05:01Z"))).extracting(Reason::reason)
                .containsExactly("lies in the future, 6 minutes ahead of Cordon’s clock (11 May 2027, 12:00 UTC)");
    }

    @Test
    void takesWhatHappensThisVeryMoment() {
        assertThat(read(aReport().put("happenedAt", "2027-05-11T12:00:00Z")).happenedAt().toInstant()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-05-11T04:20:00", "11 May 2027", "2027-13-01T00:00:00Z", "+1000000000-01-01T00:00:00Z"})
    void refusesATimeWithoutOffsetOrThatIsNone(String time) {
        assertThat(reasons(aReport().put("happenedAt", time))).extracting(Reason::field).containsExactly("happenedAt");
    }

    @Test
    void refusesATimeBeforeAnyFile() {
        assertThat(reasons(aReport().put("happenedAt", "-90000-01-01T00:00:00Z")))
                .containsExactly(Reason.of("happenedAt", "lies before 1950"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+02:00", "Europe/Atlantis", "CET+1"})
    void refusesAZoneThatIsNotNamedAfterAPlace(String zone) {
        assertThat(reasons(aReport().put("zone", zone))).extracting(Reason::field).containsExactly("zone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "XX", "ITA"})
    void refusesAnUnknownCountry(String country) {
        assertThat(reasons(aReport().put("country", country))).extracting(Reason::field).containsExactly("country");
    }

    @Test
    void refusesTextsThatAreNotTexts() {
        var report = aReport();
        report.putArray("text").add("a");

        assertThat(reasons(report)).containsExactly(Reason.of("text", "must be a text"));
    }

    @Test
    void refusesTextsTooLongOrWithControlCharacters() {
        assertThat(reasons(aReport().put("place", "x".repeat(501)).put("text", "a\u0000b"))).containsExactly(
                Reason.of("place", "is longer than {most} characters", 500), Reason.of("text", "contains a control character"));
    }

    @Test
    void namesTheCodesThatItKnows() {
        var reader = new ReportReader(aReport().put("kind", "RUMOUR"), NOW);
        reader.code("kind", LeadKind.class);

        assertThatThrownBy(reader::refuseIfWrong).hasMessageContaining("kind must be one of LEAD, LOCATION");
    }

    @Test
    void aRefusalRepeatsNothingOfWhatWasWritten() {
        assertThatThrownBy(() -> read(aReport().put("zone", "Marwick").put("country", "Marwick").put("happenedAt", "Marwick")))
                .isInstanceOf(Refusal.class).hasMessageNotContaining("Marwick");
    }

    private static ObjectNode aReport() {
        return JsonNodeFactory.instance.objectNode().put("happenedAt", "2027-05-11T04:20:00+02:00").put("zone", "Europe/Rome")
                .put("country", "IT");
    }

    private static Report read(ObjectNode report) {
        var reader = new ReportReader(report, NOW);
        var read = reader.read();
        reader.refuseIfWrong();
        return read;
    }

    private static List<Reason> reasons(ObjectNode report) {
        try {
            read(report);
            return List.of();
        } catch (Refusal refusal) {
            return refusal.reasons();
        }
    }
}
