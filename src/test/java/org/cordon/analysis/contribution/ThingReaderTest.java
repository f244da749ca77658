package org.cordon.analysis.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cordon.analysis.AnalysisFile.Order;
import org.cordon.analysis.DataCategory;
import org.cordon.analysis.PersonCategory;
import org.cordon.analysis.contribution.ThingReader.Row;
import org.cordon.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ThingReaderTest {

    private static final Order ORDER = new Order("P", "S", List.of(PersonCategory.values()), List.of(DataCategory.values()));

    private final Flaws flaws = new Flaws();
    private final ThingReader reader = new ThingReader(ORDER, LocalDate.of(2027, 5, 10), flaws);

    static Stream<Arguments> unfit() {
        return Stream.of(Arguments.of("first_name", List.of("Zoe"), "properties", "NO_PROPERTY"),
                Arguments.of("a".repeat(41), List.of("Zoe"), "properties", "NO_PROPERTY"),
                Arguments.of("notes", List.of("x".repeat(1001)), "notes", "VALUE_TOO_LONG"),
                Arguments.of("notes", IntStream.range(0, 51).mapToObj(Integer::toString).toList(), "notes", "TOO_MANY_VALUES"),
                Arguments.of("addressEntity", List.of("2", ""), "addressEntity", "ENTITY_WITHIN"),
                Arguments.of("notes", List.of("Zoe\u0007"), "notes", "SIGN_NOT_TEXT"));
    }

    @ParameterizedTest
    @MethodSource("unfit")
    void saysWhatIsWrongWithAPropertyAndNothingElse(String property, List<String> values, String field, String code) {
        read("Vessel", Map.of(property, values));
        assertThat(found()).containsExactly("rows[1]." + field + " " + code);
    }

    @ParameterizedTest
    @CsvSource({"1980-05-01T00:00:00,1980-05-01", "1980/05/01 12:30:05.250Z,1980/05/01", "1980-05-01T00:00+02:00,1980-05-01",
        "1980-05,1980-05"})
    void takesOfADateOfBirthItsDay(String written, String kept) {
        assertThat(read("Person", Map.of("birthDate", List.of(written))).statements()).containsExactly(Map.entry("birthDate", kept));
    }

    @ParameterizedTest
    @CsvSource({"1980-05T00:00", "1980-05-01T", "1980-05-01Tnoon", "1980-02-30T00:00:00"})
    void takesNoDateOfBirthThatIsNone(String written) {
        read("Person", Map.of("birthDate", List.of(written)));
        assertThat(found()).containsExactly("rows[1].birthDate NO_DATE");
    }

    @Test
    void linksNothingWithItself() {
        read("Family", Map.of("person", List.of("p"), "relative", List.of("p")));
        read("Note", Map.of("entity", List.of("p", "1")));
        read("Payment", Map.of("payer", List.of("p"), "beneficiary", List.of("p"), "beneficiaryAccount", List.of("a")));
        assertThat(found()).containsExactly("rows[1].relative LINKS_WITH_ITSELF", "rows[1].entity LINKS_WITH_ITSELF");
    }

    private Thing read(String schema, Map<String, List<String>> properties) {
        return reader.read(new Row(1, "1", schema, null, null, properties)).orElse(null);
    }

    private List<String> found() {
        return catchThrowableOfType(Refusal.class, flaws::refuseIfAny).reasons().stream()
                .map(reason -> reason.field() + " " + reason.code()).toList();
    }
}
