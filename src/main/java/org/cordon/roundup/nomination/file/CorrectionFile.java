package org.cordon.roundup.nomination.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.cordon.kernel.shared.Formulas;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.roundup.nomination.notice.NoticeColumns;
import org.cordon.roundup.nomination.notice.NoticeTemplate;
import org.dhatim.fastexcel.Workbook;

/**
 * The rows of a file that were not nominated, in the form of that file, with the reasons beside each row. The country corrects the rows and
 * sends them again.
 *
 * @param contentType the media type of the content, with its character set
 * @param extension   the extension for the name of the file
 */
public record CorrectionFile(String contentType, String extension, byte[] content) {

    private static final int WIDTH_OF_REASONS = 60;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The byte order mark: spreadsheets read a CSV file as UTF-8 only if it begins with this mark. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * @param refused  the reasons by the number of the row; rows without an entry here are left out
     * @param language the language of the reasons; the fields keep the names that they have in the file
     */
    public static CorrectionFile of(ReadResult file, Map<Integer, List<Reason>> refused, Locale language) {
        var rows = file.rows().stream().filter(row -> refused.containsKey(row.number())).toList();
        if (file.layout() instanceof ReadResult.CsvLayout csv) {
            return csv(csv, rows, refused, language);
        }
        return file.layout() instanceof ReadResult.SheetLayout sheet ? sheet(sheet, rows, refused, language)
                : json(rows, refused, language);
    }

    private static CorrectionFile csv(ReadResult.CsvLayout layout, List<ReadResult.Row> rows, Map<Integer, List<Reason>> refused,
            Locale language) {
        var content = new StringBuilder(BYTE_ORDER_MARK);
        try (var printer = new CSVPrinter(content, CSVFormat.RFC4180.builder().setDelimiter(layout.delimiter()).get())) {
            printer.printRecords(lines(layout.header(), rows, refused, language));
        } catch (IOException impossibleOnAString) {
            throw new UncheckedIOException(impossibleOnAString);
        }
        return new CorrectionFile("text/csv;charset=UTF-8", "csv", content.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Writes every cell as text, so that a spreadsheet reads no cell as a formula or a date. */
    private static CorrectionFile sheet(ReadResult.SheetLayout layout, List<ReadResult.Row> rows, Map<Integer, List<Reason>> refused,
            Locale language) {
        var content = new ByteArrayOutputStream();
        try (var workbook = new Workbook(content, "Cordon", "1.0")) {
            var sheet = workbook.newWorksheet(NoticeTemplate.SHEET);
            var number = 0;
            for (var line : lines(layout.header(), rows, refused, language)) {
                for (var column = 0; column < line.size(); column++) {
                    if (!line.get(column).isEmpty()) {
                        sheet.value(number, column, line.get(column));
                        sheet.style(number, column).format("@").set();
                    }
                }
                number++;
            }
            sheet.width(0, WIDTH_OF_REASONS);
            sheet.freezePane(0, 1);
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return new CorrectionFile(NoticeTemplate.XLSX, "xlsx", content.toByteArray());
    }

    /**
     * Returns the lines with the reasons in the first column. In this order a row with too many cells keeps all its cells, and the reasons
     * are seen without scrolling.
     */
    private static List<List<String>> lines(List<String> header, List<ReadResult.Row> rows, Map<Integer, List<Reason>> refused,
            Locale language) {
        var formerReasons = header.stream().map(NoticeColumns::find).map(NoticeColumns.Column::name).toList().indexOf(NoticeColumns.REASON);
        var lines = new ArrayList<List<String>>();
        lines.add(line(NoticeColumns.REASON, header, formerReasons));
        for (var row : rows) {
            lines.add(line(text(refused.get(row.number()), language), row.original().stream().map(Formulas::defused).toList(),
                    formerReasons));
        }
        return lines;
    }

    private static List<String> line(String first, List<String> others, int withoutIndex) {
        var line = new ArrayList<>(others);
        if (withoutIndex >= 0 && withoutIndex < line.size()) {
            line.remove(withoutIndex);
        }
        line.add(0, first);
        return line;
    }

    private static String text(List<Reason> reasons, Locale language) {
        return reasons.stream().map(reason -> reason.field() + ": " + reason.said().in(language)).collect(Collectors.joining(" / "));
    }

    private static CorrectionFile json(List<ReadResult.Row> rows, Map<Integer, List<Reason>> refused, Locale language) {
        var content = new StringWriter();
        try (var generator = JSON.writerWithDefaultPrettyPrinter().writeValues(content).init(true)) {
            for (var row : rows) {
                generator.write(withReasons(JSON.readTree(row.original().get(0)), refused.get(row.number()), language));
            }
        } catch (IOException impossibleOnAString) {
            throw new UncheckedIOException(impossibleOnAString);
        }
        return new CorrectionFile("application/json;charset=UTF-8", "json", content.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static ObjectNode withReasons(JsonNode original, List<Reason> reasons, Locale language) {
        ObjectNode notice = original.isObject() ? (ObjectNode) original : JSON.createObjectNode().set("_original", original);
        var list = notice.putArray("_reasons");
        reasons.forEach(reason -> list.addObject().put("field", reason.field()).put("reason", reason.said().in(language)));
        return notice;
    }
}
