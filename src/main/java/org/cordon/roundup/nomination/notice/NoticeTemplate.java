package org.cordon.roundup.nomination.notice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import org.cordon.roundup.nomination.file.NoticeReader;
import org.dhatim.fastexcel.Workbook;

/** The empty file that a country fills in with its nominations. */
public final class NoticeTemplate {

    /** The media type of a workbook. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static final String SHEET = "nominations";

    private static final int WIDTH = 18;

    private NoticeTemplate() {
    }

    /** Returns the header with every column, in UTF-8 with the byte order mark by which spreadsheets recognise UTF-8. */
    public static String csv() {
        return NoticeColumns.ALL.stream().map(NoticeColumns.Column::name).collect(Collectors.joining(",", "\uFEFF", "\r\n"));
    }

    /** Returns the empty table as a workbook. Its cells are texts, so that no spreadsheet turns the number of a notice into a date. */
    public static byte[] xlsx() {
        var content = new ByteArrayOutputStream();
        try (var workbook = new Workbook(content, "Cordon", "1.0")) {
            var sheet = workbook.newWorksheet(SHEET);
            for (var column = 0; column < NoticeColumns.ALL.size(); column++) {
                sheet.value(0, column, NoticeColumns.ALL.get(column).name());
                sheet.style(0, column).bold().set();
                sheet.width(column, WIDTH);
            }
            sheet.range(1, 0, NoticeReader.MAX_ROWS, NoticeColumns.ALL.size() - 1).style().format("@").set();
            sheet.freezePane(0, 1);
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return content.toByteArray();
    }
}
