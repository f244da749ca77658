package org.cordon.analysis.file.returns;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.cordon.analysis.file.returns.Returns.Line;
import org.cordon.kernel.shared.Formulas;

/** A file of returns for spreadsheets. */
final class ReturnsFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private ReturnsFile() {
    }

    /** Returns a CSV with one return a line; each line carries the mark. */
    static String csv(List<Line> lines, String mark) {
        var text = new StringWriter();
        text.append(BYTE_ORDER_MARK);
        try (var csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord("contribution", "file", "item", "contributedAt", "kind", "at", "mark");
            for (var line : lines) {
                csv.printRecord(Stream.of(line.contribution(), line.file(), Objects.toString(line.item(), ""), line.contributedAt(),
                        line.kind(), line.at(), mark).map(value -> Formulas.defused(value.toString())).toList());
            }
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return text.toString();
    }
}
