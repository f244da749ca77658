package org.cordon.record.results.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cordon.record.results.document.ResultsContent.Table;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes results as sheets: figures, countries, regions, definitions. Figures are numbers, and the first column has the same names as the
 * CSV.
 */
final class ResultsWorkbook {

    private static final String INK = DesignTokens.hex("act").substring(1);
    private static final String HEAD = DesignTokens.hex("paper-head").substring(1);
    private static final String GENERATOR_VERSION = "1.0";
    /**
     * The height of a line in points; {@link #NOTE_LETTERS} is the number of letters that fit into a line across the columns of the
     * figures.
     */
    private static final double LINE_POINTS = 15;
    private static final int NOTE_LETTERS = 80;
    /** The first column of numbers; the columns before it hold names. */
    private static final int FIRST_NUMBER = 2;

    private final ResultsContent content;
    private final DocumentWords words;

    ResultsWorkbook(ResultsContent content) {
        this.content = content;
        this.words = content.words();
    }

    byte[] write() {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Cordon", GENERATOR_VERSION)) {
            sheet(workbook, "section.figures", this::figures);
            for (var table : content.tables()) {
                sheet(workbook, table.title(), sheet -> parts(sheet, table));
            }
            sheet(workbook, "section.definitions", this::definitions);
        } catch (IOException impossible) {
            throw new IllegalStateException("Memory cannot be written to", impossible);
        }
        return bytes.toByteArray();
    }

    private void sheet(Workbook workbook, String name, Consumer<Worksheet> filled) {
        var sheet = workbook.newWorksheet(words.say(name));
        if (words.language().isFromRightToLeft()) {
            sheet.rightToLeft();
        }
        filled.accept(sheet);
        sheet.fitToWidth((short) 1);
    }

    private void figures(Worksheet sheet) {
        widths(sheet, 26, 46, 18, 12, 12);
        var row = heading(sheet);
        for (var fact : content.facts()) {
            sheet.value(row, 1, fact.label());
            sheet.value(row++, 2, fact.value());
        }
        head(sheet, ++row, List.of(words.say("head.name"), words.say("head.figure"), words.say("head.value"), words.say("head.of"),
                words.say("head.share")));
        for (var line : content.lines()) {
            row++;
            sheet.value(row, 0, line.figure());
            sheet.value(row, 1, line.label());
            sheet.style(row, 1).indent(line.part() ? 2 : 0).set();
            sheet.value(row, 2, line.value());
            if (line.of() != null) {
                sheet.value(row, 3, line.of());
                sheet.value(row, 4, line.share());
                sheet.style(row, 4).horizontalAlignment("right").set();
            }
        }
        row++;
        for (var note : content.notes()) {
            note(sheet, ++row, note);
        }
    }

    /** Writes a note below the figures, across all columns of the figures, so that the sheet prints legibly on one page. */
    private static void note(Worksheet sheet, int row, String note) {
        sheet.value(row, 1, note);
        var place = sheet.range(row, 1, row, 4);
        place.merge();
        place.style().wrapText(true).verticalAlignment("top").set();
        sheet.rowHeight(row, LINE_POINTS * (1 + note.length() / NOTE_LETTERS));
    }

    /** Writes title and status, and returns the next free row. */
    private int heading(Worksheet sheet) {
        sheet.value(0, 1, words.say("title", "operation", content.results().operation()));
        sheet.style(0, 1).bold().fontSize(16).fontColor(INK).set();
        sheet.value(1, 1, content.operationTitle());
        sheet.value(2, 1, words.say(content.isApproved() ? "status.approved" : "status.live"));
        sheet.style(2, 1).bold().set();
        return 4;
    }

    private void parts(Worksheet sheet, Table table) {
        widths(sheet, 36, 34, 16, 16, 16, 16, 16, 16);
        head(sheet, 0, Stream.concat(Stream.of(words.say("head.name")), table.head().stream()).toList());
        var row = 0;
        for (var part : table.parts()) {
            row++;
            sheet.value(row, 0, part.figure());
            sheet.value(row, 1, part.name());
            for (var column = 0; column < part.values().size(); column++) {
                sheet.value(row, column + 2, part.values().get(column));
            }
        }
        sheet.freezePane(2, 1);
    }

    private void definitions(Worksheet sheet) {
        widths(sheet, 40, 110);
        var row = 0;
        for (var definition : content.definitions()) {
            sheet.value(row, 0, definition.label());
            sheet.style(row, 0).bold().verticalAlignment("top").set();
            sheet.value(row, 1, definition.meaning());
            sheet.style(row, 1).wrapText(true).set();
            row++;
        }
    }

    private static void head(Worksheet sheet, int row, List<String> titles) {
        for (var column = 0; column < titles.size(); column++) {
            sheet.value(row, column, titles.get(column));
            var style = sheet.style(row, column).bold().fillColor(HEAD).wrapText(true).verticalAlignment("top");
            (column < FIRST_NUMBER ? style : style.horizontalAlignment("right")).set();
        }
    }

    private static void widths(Worksheet sheet, int... widths) {
        for (var column = 0; column < widths.length; column++) {
            sheet.width(column, widths[column]);
        }
    }
}
