package org.cordon.target.notice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.cordon.shared.Formulas;
import org.cordon.shared.Refusal.Reason;

/**
 * The refused rows of a file, in the form in which they came, with the reasons beside them: to be corrected and sent again.
 *
 * @param contentType of the content, in UTF-8
 * @param extension   for the name of the file
 */
public record CorrectionFile(String contentType, String extension, String content) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Spreadsheets take a CSV file for UTF-8 only if it says so. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** @param refused the reasons by the number of the row; rows that are not in it are left out */
    public static CorrectionFile of(ReadResult file, Map<Integer, List<Reason>> refused) {
        var rows = file.rows().stream().filter(row -> refused.containsKey(row.number())).toList();
        return file.csv().map(layout -> csv(layout, rows, refused)).orElseGet(() -> json(rows, refused));
    }

    /** The reasons come first: a row with too many cells keeps them all, and nobody has to scroll to find out what is wrong. */
    private static CorrectionFile csv(ReadResult.CsvLayout layout, List<ReadResult.Row> rows, Map<Integer, List<Reason>> refused) {
        var formerReasons = layout.header().stream().map(NoticeColumns::find).map(NoticeColumns.Column::name).toList()
                .indexOf(NoticeColumns.REASON);
        var content = new StringBuilder(BYTE_ORDER_MARK);
        try (var printer = new CSVPrinter(content, CSVFormat.RFC4180.builder().setDelimiter(layout.delimiter()).get())) {
            printer.printRecord(line(NoticeColumns.REASON, layout.header(), formerReasons));
            for (var row : rows) {
                var cells = row.original().stream().map(Formulas::defused).toList();
                printer.printRecord(line(text(refused.get(row.number())), cells, formerReasons));
            }
        } catch (IOException impossibleOnAString) {
            throw new UncheckedIOException(impossibleOnAString);
        }
        return new CorrectionFile("text/csv", "csv", content.toString());
    }

    private static List<String> line(String first, List<String> others, int withoutIndex) {
        var line = new ArrayList<>(others);
        if (withoutIndex >= 0 && withoutIndex < line.size()) {
            line.remove(withoutIndex);
        }
        line.add(0, first);
        return line;
    }

    private static String text(List<Reason> reasons) {
        return reasons.stream().map(reason -> reason.field() + ": " + reason.reason()).collect(Collectors.joining(" / "));
    }

    private static CorrectionFile json(List<ReadResult.Row> rows, Map<Integer, List<Reason>> refused) {
        var content = new StringWriter();
        try (var generator = JSON.writerWithDefaultPrettyPrinter().writeValues(content).init(true)) {
            for (var row : rows) {
                generator.write(withReasons(JSON.readTree(row.original().get(0)), refused.get(row.number())));
            }
        } catch (IOException impossibleOnAString) {
            throw new UncheckedIOException(impossibleOnAString);
        }
        return new CorrectionFile("application/json", "json", content.toString());
    }

    private static ObjectNode withReasons(JsonNode original, List<Reason> reasons) {
        ObjectNode notice = original.isObject() ? (ObjectNode) original : JSON.createObjectNode().set("_original", original);
        var list = notice.putArray("_reasons");
        reasons.forEach(reason -> list.addObject().put("field", reason.field()).put("reason", reason.reason()));
        return notice;
    }
}
