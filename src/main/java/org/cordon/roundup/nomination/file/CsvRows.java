package org.cordon.roundup.nomination.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.cordon.kernel.shared.Refusal;

/** The rows of a CSV file. */
final class CsvRows {

    private CsvRows() {
    }

    static ReadResult read(String text, DateOrder order) {
        var delimiter = delimiter(text);
        var format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).setIgnoreEmptyLines(false).get();
        var reader = new RowReader(text);
        try (var parser = CSVParser.parse(reader, format)) {
            try {
                return read(parser, reader, delimiter, order);
            } catch (UncheckedIOException malformed) {
                throw Refusal.invalid("The CSV is not well formed near line {line}: a quotation mark that is opened has to be closed, "
                        + "and a delimiter or the end of the line follows it.", parser.getCurrentLineNumber());
            }
        } catch (IOException impossibleOnAString) {
            throw new UncheckedIOException(impossibleOnAString);
        }
    }

    private static ReadResult read(CSVParser parser, RowReader reader, char delimiter, DateOrder order) {
        var records = parser.iterator();
        var header = header(records);
        var table = new NoticeTable(header, order);
        for (var number = 1; records.hasNext(); number++) {
            var line = records.next();
            reader.nextRow();
            table.add(number, line.toList());
        }
        return new ReadResult(table.rows(), new ReadResult.CsvLayout(delimiter, header));
    }

    /** Returns the first line that is not blank. */
    private static List<String> header(Iterator<CSVRecord> records) {
        for (var number = 1; number <= NoticeTable.MOST_LINES && records.hasNext(); number++) {
            var line = records.next().toList();
            if (!NoticeTable.isBlank(line)) {
                return line;
            }
        }
        throw Refusal.invalid("The file is empty.");
    }

    private static char delimiter(String text) {
        var header = text.stripLeading().lines().findFirst().orElse("");
        var semicolons = header.chars().filter(character -> character == ';').count();
        var commas = header.chars().filter(character -> character == ',').count();
        if (semicolons + commas == 0 && header.indexOf('\t') >= 0) {
            throw Refusal.invalid("The columns are separated by tabs; save the file with commas or semicolons.");
        }
        return semicolons > commas ? ';' : ',';
    }
}
