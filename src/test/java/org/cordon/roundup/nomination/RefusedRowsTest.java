package org.cordon.roundup.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.cordon.roundup.nomination.file.CorrectionFile;
import org.cordon.roundup.nomination.file.DateOrder;
import org.cordon.roundup.nomination.file.NoticeReader;
import org.cordon.roundup.nomination.file.ReadResult;
import org.cordon.roundup.nomination.file.RowFlaw;
import org.cordon.roundup.nomination.file.Sheets;
import org.cordon.roundup.nomination.intake.NominationService;
import org.cordon.roundup.nomination.intake.Upload;
import org.cordon.roundup.nomination.notice.NoticeTemplate;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.Notices;
import org.cordon.support.Play;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every row that an upload refuses stands in the file to be corrected, for any reason and in any format. */
@CordonTest
class RefusedRowsTest {

    private static final int QUOTA = 4;
    private static final int NOMINATED = 3;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> COLUMNS = List.of("entity_id", "name", "date_of_birth", "sex_id", "country_of_birth_id",
            "nationalities", "languages_spoken_ids", "eyes_colors_id", "charge", "issuing_country_id", "handlingCode", "notFor",
            "extraditionAssurance");

    /**
     * Flaws that no row of a file can have. Two kinds of input have them: a row that can be nominated again, and a single nomination that
     * is corrected.
     */
    private static final Set<RowFlaw> OF_NO_FILE = EnumSet.of(RowFlaw.ACCEPTABLE_NOW, RowFlaw.NUMBER_STAYS, RowFlaw.HANDLING_STAYS);
    private static final Set<RowFlaw> OF_JSON = EnumSet.of(RowFlaw.NOT_A_NOTICE, RowFlaw.MISPLACED, RowFlaw.MISSPELT, RowFlaw.NO_SUCH_KEY,
            RowFlaw.NOT_A_WARRANT, RowFlaw.NO_OBJECT, RowFlaw.NOT_A_SINGLE_VALUE);
    private static final Set<RowFlaw> OF_TABLES = EnumSet.of(RowFlaw.CELLS_AND_COLUMNS, RowFlaw.FORMULA, RowFlaw.CELL_ERROR,
            RowFlaw.WARRANTS_DIFFER);

    @Autowired
    private Play play;
    @Autowired
    private As as;
    @Autowired
    private NominationService nominations;

    @BeforeEach
    void onePersonIsNominatedAndRoomIsLeftForThree() {
        play.launch("TERRA", QUOTA, "FR");
        play.accept("TERRA", "FR");
        play.nominate("TERRA", "FR", notice("2016/1", "DURAND"));
    }

    @Test
    void ofAJsonFile() throws IOException {
        var flaws = comeBack(json(), "application/json", null, 0);

        assertThat(flaws).containsAll(EnumSet.complementOf(union(OF_NO_FILE, OF_TABLES, EnumSet.of(RowFlaw.NO_DATE_IN_THAT_ORDER))));
        assertThat(comeBack(json(), "application/json", DateOrder.DMY, NOMINATED)).contains(RowFlaw.NO_DATE_IN_THAT_ORDER);
    }

    @Test
    void ofATableOfText() throws IOException {
        var content = new StringBuilder();
        try (var printer = new CSVPrinter(content, CSVFormat.RFC4180)) {
            printer.printRecords(lines());
        }
        var file = content.toString().getBytes(StandardCharsets.UTF_8);

        assertThat(comeBack(file, "text/csv", null, 0))
                .containsAll(EnumSet.complementOf(union(OF_NO_FILE, OF_JSON, EnumSet.of(RowFlaw.NO_DATE_IN_THAT_ORDER))));
        assertThat(comeBack(file, "text/csv", DateOrder.DMY, NOMINATED)).contains(RowFlaw.NO_DATE_IN_THAT_ORDER);
    }

    @Test
    void ofAWorkbook() throws IOException {
        var lines = lines();
        var file = Sheets.workbook(sheet -> {
            for (var row = 0; row < lines.size(); row++) {
                for (var column = 0; column < lines.get(row).size(); column++) {
                    if (!lines.get(row).get(column).isEmpty()) {
                        sheet.value(row, column, lines.get(row).get(column));
                    }
                }
            }
        });

        // A workbook cannot hold a control character.
        assertThat(comeBack(file, NoticeTemplate.XLSX, null, 0)).containsAll(
                EnumSet.complementOf(union(OF_NO_FILE, OF_JSON, EnumSet.of(RowFlaw.NO_DATE_IN_THAT_ORDER, RowFlaw.NO_TEXT))));
        assertThat(comeBack(file, NoticeTemplate.XLSX, DateOrder.DMY, NOMINATED)).contains(RowFlaw.NO_DATE_IN_THAT_ORDER);
    }

    /**
     * Gives the file in and asks for the refused rows.
     *
     * @param nominated how many rows were nominated before; their refused repetitions need no correction
     */
    private Set<RowFlaw> comeBack(byte[] content, String type, DateOrder order, int nominated) {
        var read = NoticeReader.read(content, type, order);
        var upload = as.country("FR", () -> nominations.upload("TERRA", read));
        var refused = upload.rows().stream().filter(row -> row.status() == Upload.Status.REFUSED).toList();
        var corrections = as.country("FR", () -> nominations.corrections("TERRA", read, Locale.ENGLISH));

        assertThat(originals(corrections)).as("rows of the file to correct").hasSize(refused.size() - nominated);
        assertThat(originals(corrections)).extracting(row -> String.valueOf(row.notice().name()))
                .contains("Somebody Else", "First once more");
        var flaws = EnumSet.noneOf(RowFlaw.class);
        refused.stream().flatMap(row -> row.reasons().stream()).map(reason -> String.valueOf(reason.code()))
                .forEach(code -> List.of(RowFlaw.values()).stream().filter(flaw -> flaw.name().equals(code)).forEach(flaws::add));
        return flaws;
    }

    private static List<ReadResult.Row> originals(CorrectionFile corrections) {
        return NoticeReader.read(corrections.content(), corrections.contentType()).rows();
    }

    @SafeVarargs
    private static EnumSet<RowFlaw> union(Set<RowFlaw>... sets) {
        var all = EnumSet.noneOf(RowFlaw.class);
        List.of(sets).forEach(all::addAll);
        return all;
    }

    private static ObjectNode notice(String number, String name) {
        return Notices.complete(number, name, "FR");
    }

    /** The rows of a table, each spoilt in one way. The first three can be nominated, and then the quota is used up. */
    private static List<List<String>> lines() {
        var lines = new ArrayList<List<String>>();
        lines.add(COLUMNS);
        for (var row : spoilt()) {
            lines.add(COLUMNS.stream().map(column -> row.getOrDefault(column, "")).toList());
        }
        var tooMany = new ArrayList<>(lines.get(1));
        tooMany.set(0, "2016/900");
        tooMany.add("one more");
        lines.add(tooMany);
        return lines;
    }

    private static List<Map<String, String>> spoilt() {
        var rows = new ArrayList<Map<String, String>>();
        Consumer<Map<String, String>> add = change -> {
            var row = new LinkedHashMap<>(Map.of("entity_id", "2016/" + (100 + rows.size()), "name", "Person" + rows.size(),
                    "charge", "Murder", "issuing_country_id", "FR"));
            row.putAll(change);
            rows.add(row);
        };
        List.of(Map.of("name", "First"), Map.of("name", "Second"), Map.of("name", "Third"), Map.of("name", "Fourth"),
                Map.of("entity_id", "2016/1", "name", "Somebody Else"), Map.of("entity_id", "2016/100", "name", "First once more"),
                Map.of("entity_id", "nonsense"), Map.of("name", ""), Map.of("date_of_birth", "2999/01/01"),
                Map.of("date_of_birth", "the third"),
                Map.of("date_of_birth", "3/4/1971"), Map.of("date_of_birth", "31/31/1971"), Map.of("sex_id", "X"),
                Map.of("country_of_birth_id", "XX"), Map.of("languages_spoken_ids", "XXX"), Map.of("languages_spoken_ids", "FRA"),
                Map.of("eyes_colors_id", "XXX"), Map.of("charge", ""), Map.of("charge", "", "issuing_country_id", ""),
                Map.of("issuing_country_id", "IT"), Map.of("name", "A".repeat(1_000)), Map.of("name", "A\u0002"),
                Map.of("handlingCode", "H3"),
                Map.of("notFor", "partner-NOBODY"), Map.of("extraditionAssurance", "maybe"), Map.of("name", "=A"), Map.of("name", "#REF!"),
                Map.of("charge", "A|B", "issuing_country_id", "FR|IT|ES"),
                Map.of("nationalities", String.join("|", Collections.nCopies(200, "FR")))).forEach(add);
        return rows;
    }

    private static byte[] json() throws IOException {
        ArrayNode file = JSON.createArrayNode();
        for (var row : spoilt()) {
            if (row.get("name").startsWith("=") || row.get("name").startsWith("#") || row.get("charge").contains("|")) {
                continue;
            }
            var notice = JSON.createObjectNode();
            row.forEach((column, value) -> put(notice, column, value));
            if (!row.get("charge").isEmpty() || !row.get("issuing_country_id").isEmpty()) {
                notice.putArray("arrest_warrants").addObject().put("charge", row.get("charge"))
                        .put("issuing_country_id", row.get("issuing_country_id"));
            }
            file.add(notice);
        }
        file.add("no notice");
        var number = 500;
        for (var spoiling : List.<Consumer<ObjectNode>>of(notice -> notice.put("notFor", "IT"), notice -> notice.put("cordon", "IT"),
                notice -> notice.putObject("Cordon"), notice -> notice.withObjectProperty("cordon").put("notFro", "IT").put("quorn", "IT"),
                notice -> notice.putArray("arrest_warrants").add("Murder"), notice -> notice.putArray("name").add("A"))) {
            var notice = notice("2016/" + number++, "Spoilt");
            spoiling.accept(notice);
            file.add(notice);
        }
        return JSON.writeValueAsBytes(file);
    }

    private static void put(ObjectNode notice, String column, String value) {
        switch (column) {
            case "charge", "issuing_country_id" -> { }
            case "nationalities", "languages_spoken_ids", "eyes_colors_id" -> List.of(value.split("\\|"))
                    .forEach(notice.withArrayProperty(column)::add);
            case "handlingCode", "extraditionAssurance" -> notice.withObjectProperty("cordon").put(column, value);
            case "notFor" -> notice.withObjectProperty("cordon").putArray(column).add(value);
            default -> notice.put(column, value);
        }
    }
}
