package org.cordon.roundup.nomination.workbook;

import java.io.IOException;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.input.BadArchive;
import org.cordon.kernel.shared.input.BoundedXml;
import org.cordon.kernel.shared.input.FileText;
import org.cordon.kernel.shared.input.PackedFile;

/**
 * A workbook, whose first visible sheet is read. The sizes that the archive states may be false, so they never decide how much memory is
 * taken. A part is read only if the directory and the relations of the archive name it. Each part is read once, and in order.
 */
public final class WorkbookFile {

    private static final int MOST_PARTS = 500;

    /** The most bytes that a workbook may unpack to: eight times the largest file, and more than 1,000 full rows need. */
    private static final int LARGEST_UNPACKED = 40 * 1024 * 1024;

    private WorkbookFile() {
    }

    /** Whether the content is an archive, as every workbook is. */
    public static boolean isArchive(byte[] content) {
        return FileText.startsWith(content, 'P', 'K', 3, 4);
    }

    /** Whether the content is a workbook of the old kind, or a workbook locked by a password. */
    public static boolean isOldOrLocked(byte[] content) {
        return FileText.startsWith(content, 0xD0, 0xCF, 0x11, 0xE0);
    }

    public static Refusal unreadable() {
        return Refusal
                .invalid("The workbook cannot be read: a part of it is spoilt. Open it, save it as XLSX once more and send it again.");
    }

    static Refusal tooMuchText() {
        return Refusal.tooLarge("The workbook holds more text than any list of persons. Copy the table into a new one, or send it in parts.");
    }

    /**
     * Reads the rows of the first visible sheet.
     *
     * @throws Refusal if the content is not a workbook, or if the workbook is larger than a list of persons needs
     */
    public static void read(byte[] content, SheetTable table) {
        try {
            var archive = PackedFile.of(content, MOST_PARTS, LARGEST_UNPACKED);
            if (archive.find("[Content_Types].xml").isEmpty() || archive.find("xl/workbook.xml").isEmpty()) {
                throw Refusal.invalid("The file is an archive and no workbook. Save the table as XLSX or as CSV and send it again.");
            }
            var parts = WorkbookParts.of(archive);
            var cells = new SheetCells(parts.isFrom1904(), SharedStrings.of(archive, parts.sharedStrings()),
                    CellFormats.of(archive, parts.styles()));
            try (var xml = new BoundedXml(archive.open(parts.sheet()))) {
                new SheetReader(xml, cells, table).read();
            }
        } catch (BadArchive flawed) {
            throw refusal(flawed);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            // The message of an exception may quote a cell, so the exception is not passed on.
            throw unreadable();
        }
    }

    private static Refusal refusal(BadArchive flawed) {
        return switch (flawed.flaw()) {
            case TOO_MANY_PARTS -> Refusal.tooLarge("The workbook has more than {most} parts; copy the table into a new one.", MOST_PARTS);
            case SWELLS -> Refusal.tooLarge("The workbook unpacks to more than 40 MB; copy the table into a new one, without pictures.");
            case DOCUMENT_TYPE -> Refusal.invalid("The workbook holds a document type, which no spreadsheet writes.");
            case DAMAGED, GOES_ON -> unreadable();
        };
    }
}
