package org.cordon.analysis.file.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cordon.analysis.file.AnalysisFile.Order;
import org.cordon.analysis.file.DataCategory;
import org.cordon.analysis.file.PersonCategory;
import org.cordon.analysis.file.contribution.ThingReader.Row;
import org.cordon.kernel.shared.Refusal;
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

    /**
     * Leaves each field and property of each kind of row out once, and sends it empty or null once. Each of these rows has a flaw, and none
     * lets the reader fail.
     */
    @Test
    void failsAtNoRowInWhichSomethingIsMissing() {
        var missing = new ArrayList<String>();
        for (var schema : Schema.values()) {
            var whole = JsonNodeFactory.instance.objectNode().put("id", "1").put("schema", schema.code()).put("category", "CONTACT")
                    .put("child", "false");
            var properties = whole.putObject("properties").put("name", "Zoe").put("birthDate", "1980");
            Stream.concat(schema.naming().stream(), schema.ends()).forEach(name -> properties.put(name, "2"));
            var bare = JsonNodeFactory.instance.objectNode().put("id", "1").put("schema", schema.code());
            bare.putObject("properties");
            missing.addAll(without(bare, "/id"));
            Stream.of("/id", "/schema", "/category", "/child", "/properties").forEach(place -> missing.addAll(without(whole, place)));
            properties.fieldNames().forEachRemaining(name -> missing.addAll(without(whole, "/properties/" + name)));
        }
        for (var line : missing) {
            var told = new Flaws();
            var each = new ThingReader(ORDER, LocalDate.of(2027, 5, 10), told);
            var file = line + "\n";
            assertThatCode(() -> EntityFile.read(() -> new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), told, each::read))
                    .as(line).doesNotThrowAnyException();
        }
    }

    /**
     * Returns variants of the row: one without the thing at this place, and others with null, an empty text, an empty list or an object
     * there.
     */
    private static List<String> without(ObjectNode whole, String place) {
        var name = place.substring(place.lastIndexOf('/') + 1);
        var rows = new ArrayList<String>();
        for (var instead : new JsonNode[] {null, NullNode.instance, TextNode.valueOf(""), JsonNodeFactory.instance.arrayNode(),
            JsonNodeFactory.instance.objectNode(), JsonNodeFactory.instance.arrayNode().addNull()}) {
            var copy = whole.deepCopy();
            var parent = (ObjectNode) copy.at(place.substring(0, place.lastIndexOf('/')));
            if (instead == null) {
                parent.remove(name);
            } else {
                parent.set(name, instead);
            }
            rows.add(copy.toString());
        }
        return rows;
    }

    private ContributedEntity read(String schema, Map<String, List<String>> properties) {
        return reader.read(new Row(1, "1", schema, null, null, properties)).orElse(null);
    }

    private List<String> found() {
        return catchThrowableOfType(Refusal.class, flaws::refuseIfAny).reasons().stream()
                .map(reason -> reason.field() + " " + reason.code()).toList();
    }
}
