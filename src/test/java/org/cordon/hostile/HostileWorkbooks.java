package org.cordon.hostile;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cordon.roundup.nomination.file.Sheets;

/** Workbooks that a spreadsheet never writes. */
final class HostileWorkbooks {

    private static final int MEGA = 1024 * 1024;
    private static final String STRINGS = "xl/sharedStrings.xml";
    private static final String SPOILT = "WORKBOOK_UNREADABLE";
    private static final byte[] GOOD = Sheets.table("entity_id,name,date_of_birth,charge,issuing_country_id", "2016/1,A,1971/05/23,x,FR");

    private HostileWorkbooks() {
    }

    static Stream<HostileFile> all() {
        return Stream.of(
                HostileFile.of("a text of number two thousand million", cell("<c r=\"A2\" t=\"s\"><v>2000000000</v></c>"), SPOILT),
                HostileFile.of("a text of a number below zero", cell("<c r=\"A2\" t=\"s\"><v>-1</v></c>"), SPOILT),
                HostileFile.of("a number of four hundred thousand digits", cell("<c r=\"A2\"><v>" + "9".repeat(400_000)
                        + "</v></c>"), SPOILT),
                HostileFile.of("a million rows of nothing", rows(1_000_000, ""), "TOO_MANY_LINES", "WORKBOOK_TOO_LARGE"),
                HostileFile.of("rows up to the last column", rows(19_000, "<c r=\"XFD%1$d\"/>"), HostileFile.TAKEN),
                HostileFile.of("full rows up to the last column", rows(300, "<c r=\"XFD%1$d\"><v>1</v></c>"), "ROW_TOO_WIDE"),
                HostileFile.of("one cell a million times", cell("<c r=\"A2\"/>".repeat(MEGA)), SPOILT),
                HostileFile.of("an array of formulas in each cell", rows(9_000,
                        "<c r=\"A%1$d\"><f t=\"array\" ref=\"A1:XFD1048576\">A1</f><v>1</v></c>"), "TOO_MANY_ROWS"),
                HostileFile.of("elements in elements without end", cell("<x>".repeat(MEGA)), SPOILT),
                HostileFile.of("an attribute of thirty megabytes", cell("<c r=\"A2\" x=\"" + "x".repeat(30 * MEGA) + "\"/>"),
                        SPOILT, "WORKBOOK_TOO_LARGE"),
                HostileFile.of("a comment of thirty megabytes", cell("<!--" + "x".repeat(30 * MEGA) + "-->"),
                        SPOILT, "WORKBOOK_TOO_LARGE"),
                HostileFile.of("entities that multiply", Sheets.changed(GOOD, Sheets.SHEET,
                        sheet -> sheet.replaceFirst("<worksheet", "<!DOCTYPE w [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><worksheet")),
                        "WORKBOOK_WITH_DOCUMENT_TYPE"),
                HostileFile.of("a long text in many cells", longTexts(), "WORKBOOK_TOO_MUCH_TEXT"),
                HostileFile.of("a million texts", Sheets.changed(GOOD, STRINGS, strings -> strings.replace("</sst>",
                        "<si/>".repeat(MEGA) + "</sst>")), "WORKBOOK_TOO_MUCH_TEXT"),
                HostileFile.of("one text of thirty megabytes", Sheets.changed(GOOD, STRINGS, strings -> strings.replace("</sst>",
                        "<si><t>" + "x".repeat(30 * MEGA) + "</t></si></sst>")), "WORKBOOK_TOO_MUCH_TEXT",
                        "WORKBOOK_TOO_LARGE"),
                HostileFile.of("a format of a million brackets", formats("<numFmt numFmtId=\"200\" formatCode=\""
                        + "[".repeat(MEGA) + "\"/>",
                        1), SPOILT),
                HostileFile.of("a million styles", formats("", MEGA), SPOILT),
                HostileFile.of("a sheet under another name", new String(GOOD, StandardCharsets.ISO_8859_1)
                        .replace("xl/worksheets/sheet1.xml", "xl/worksheets/sheet1.bin").getBytes(StandardCharsets.ISO_8859_1), SPOILT),
                HostileFile.of("forty-one megabytes in a part", Sheets.with(GOOD, "xl/media/picture%d.bin", new byte[MEGA], 41, 1),
                        "WORKBOOK_TOO_LARGE"),
                HostileFile.of("parts without end", Sheets.with(GOOD, "xl/media/picture%d.bin", new byte[1], 1, 20_000),
                        "WORKBOOK_TOO_MANY_PARTS"));
    }

    /** Returns the workbook with one row of these cells below the header. */
    private static byte[] cell(String cells) {
        return Sheets.changed(GOOD, Sheets.SHEET, sheet -> sheet.replaceFirst("(?s)<row r=\"2\".*</row>", "<row r=\"2\">")
                .replace("<row r=\"2\">", "<row r=\"2\">" + cells + "</row>"));
    }

    private static byte[] rows(int count, String cells) {
        var rows = new StringBuilder();
        IntStream.range(3, count + 3).forEach(row -> rows.append("<row r=\"").append(row).append("\">").append(cells.formatted(row))
                .append("</row>"));
        return Sheets.changed(GOOD, Sheets.SHEET, sheet -> sheet.replace("</sheetData>", rows + "</sheetData>"));
    }

    private static byte[] longTexts() {
        var strings = Sheets.changed(GOOD, STRINGS, all -> all.replaceFirst("<si>", "<si><t>" + "x".repeat(490_000) + "</t></si><si>"));
        var rows = new StringBuilder();
        IntStream.range(3, 1_000).forEach(row -> rows.append("<row r=\"%1$d\"><c r=\"B%1$d\" t=\"s\"><v>0</v></c></row>".formatted(row)));
        return Sheets.changed(Sheets.changed(strings, Sheets.SHEET, sheet -> shifted(sheet)), Sheets.SHEET,
                sheet -> sheet.replace("</sheetData>", rows + "</sheetData>"));
    }

    /** Raises the number of each text by one in the cells of the sheet, because another text was inserted before all of them. */
    private static String shifted(String sheet) {
        var changed = sheet;
        for (int number = 20; number >= 0; number--) {
            changed = changed.replace("t=\"s\"><v>" + number + "</v>", "t=\"s\"><v>" + (number + 1) + "</v>");
        }
        return changed;
    }

    private static byte[] formats(String format, int styles) {
        return Sheets.changed(GOOD, "xl/styles.xml", all -> all.replaceFirst("(?s)<cellXfs.*</cellXfs>", "<numFmts>" + format
                + "</numFmts><cellXfs>" + "<xf numFmtId=\"200\"/>".repeat(styles) + "</cellXfs>"));
    }
}
