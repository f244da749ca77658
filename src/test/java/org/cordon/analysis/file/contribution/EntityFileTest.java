package org.cordon.analysis.file.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cordon.analysis.file.contribution.ThingReader.Row;
import org.cordon.kernel.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityFileTest {

    /** Rows that end with a carriage return alone make a single line, and yet the number of rows is bounded. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"id,schema | 1,Vessel", "{\"id\":\"1\",\"properties\":{}} | {\"id\":\"1\",\"properties\":{}}"})
    void isBoundedByItsRowsHoweverTheyEnd(String first, String row) {
        var file = (first + "\r" + (row + "\r").repeat(500_001)).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> EntityFile.read(() -> new ByteArrayInputStream(file), new Flaws(), any -> { }))
                .isInstanceOf(Refusal.class).hasMessageContaining("500000 lines");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\":\"1\",\"schema\":\"Person\",\"prop\":\"name\",\"value\":\"Zoe Example\"}",
        "{\"id\":\"1\",\"schema\":\"Person\",\"properties\":[]}"})
    void takesNoRowInWhoseWordsItWouldLose(String row) {
        assertThat(flawsOf(row)).containsExactly("rows[1].properties must be an object");
    }

    /** A name that occurs twice in a row would lose one of its values, such as a person's name or the note that somebody is a child. */
    @Test
    void takesNothingThatItIsToldTwice() {
        assertThat(flawsOf("{\"id\":\"1\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Ada\"],\"name\":[\"Bo\"]}}"))
                .containsExactly("rows[1].id must be one JSON object a line");
        assertThatThrownBy(() -> flawsOf("id;schema;child;child\r\n1;Person;true;\r\n")).isInstanceOf(Refusal.class)
                .hasMessageContaining("well formed CSV");
    }

    @Test
    void takesNoCellOutsideOfItsColumns() {
        assertThat(flawsOf("id;schema;name\r\n1;Person;Example\r\n2;Person;Example;Zoe\r\n3;Person;Example;;\r\n")).containsExactly(
                "rows[2].row has 4 cells, the header has 3 columns: a delimiter inside a text needs quotation marks around the text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id,schema,notes\r\n1,Note,\"two\r\nlines\"\r\n",
        "{\"id\":\"1\",\"schema\":\"Note\",\"properties\":{\"notes\":[\"two\\r\\nlines\",\"\",null]}}\r\n"})
    void readsLinesHoweverTheyEnd(String file) {
        var rows = new ArrayList<Row>();
        EntityFile.read(() -> new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), new Flaws(), rows::add);
        assertThat(rows).extracting(Row::properties).containsExactly(Map.of("notes", List.of("two\nlines")));
    }

    @Test
    void losesNoColumnAndTakesOneWithoutAName() {
        var rows = new ArrayList<Row>();
        var file = "id;schema;name;name;\r\n1;Person;Ada;Bo;\r\n".getBytes(StandardCharsets.UTF_8);
        EntityFile.read(() -> new ByteArrayInputStream(file), new Flaws(), rows::add);
        assertThat(rows).extracting(Row::properties).containsExactly(Map.of("name", List.of("Ada", "Bo")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=;\r\nid;schema;name\r\n1;Vessel;Quorn, the\r\n",
        "\uFEFF\r\n\"SEP=;\"\r\nid;schema;name\r\n1;Vessel;Quorn, the\r\n", "sep=\t\nid\tschema\tname\n1\tVessel\tQuorn, the\n",
        "id\tschema\tname\n1\tVessel\tQuorn, the\n"})
    void takesWhateverSpreadsheetsPutBetweenColumns(String file) {
        var rows = new ArrayList<Row>();
        EntityFile.read(() -> new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), new Flaws(), rows::add);
        assertThat(rows).containsExactly(new Row(1, "1", "Vessel", null, null, Map.of("name", List.of("Quorn, the"))));
    }

    @Test
    void saysThatAListIsNone() {
        assertThatThrownBy(() -> flawsOf("[{\"id\":\"1\",\"schema\":\"Vessel\",\"properties\":{}}]")).hasMessageContaining("JSON list");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\":\"2\",\"schema\":\"Address\"}", "[\"2\", {\"id\":\"2\"}]", "[[\"2\"]]"})
    void readsAsAnEmptyTextWhatIsNone(String value) {
        var rows = new ArrayList<Row>();
        var file = "{\"id\":\"1\",\"schema\":\"Person\",\"properties\":{\"addressEntity\":" + value + "}}";
        EntityFile.read(() -> new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), new Flaws(), rows::add);
        assertThat(rows.get(0).properties().get("addressEntity")).contains("");
    }

    private static List<String> flawsOf(String file) {
        var flaws = new Flaws();
        EntityFile.read(() -> new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), flaws, any -> { });
        var refusal = catchThrowableOfType(Refusal.class, flaws::refuseIfAny);
        return refusal.reasons().stream().map(reason -> reason.field() + " " + reason.said()).toList();
    }
}
