package org.cordon.nomination.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.cordon.shared.Refusal;
import org.cordon.shared.input.FileText;

/**
 * Looks through a workbook before its reader does: it is an archive that may unpack to any size, its parts may name other files, and a
 * single cell may say that it stands in the column two thousand million. It goes by the archive's directory, as the reader does.
 */
final class WorkbookGuard {

    private static final int MOST_PARTS = 500;

    /** Eight times the largest file, and more than 1,000 rows need that use every column to its limit. */
    private static final int LARGEST_UNPACKED = 40 * 1024 * 1024;

    /** The last cell that a spreadsheet has is XFD1048576. */
    private static final Pattern CELL = Pattern.compile("[A-Z]{1,3}[1-9]\\d{0,6}");
    private static final Pattern ROW = Pattern.compile("[1-9]\\d{0,6}");

    private static final XMLInputFactory XML = factory();

    private long unpacked;

    private WorkbookGuard() {
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Whether it is an archive, as every workbook is. */
    static boolean isArchive(byte[] content) {
        return FileText.startsWith(content, 'P', 'K', 3, 4);
    }

    /** Whether it is a workbook of the old kind, or one that is locked by a password. */
    static boolean isOldOrLocked(byte[] content) {
        return FileText.startsWith(content, 0xD0, 0xCF, 0x11, 0xE0);
    }

    /** @throws Refusal when it is no workbook, or one that nobody needs for a list of persons */
    static void check(byte[] content) {
        try (var archive = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(content)).get()) {
            var parts = Collections.list(archive.getEntries());
            if (parts.size() > MOST_PARTS) {
                throw Refusal.tooLarge("The workbook has more than {most} parts; copy the table into a new one.", MOST_PARTS);
            }
            if (archive.getEntry("[Content_Types].xml") == null || archive.getEntry("xl/workbook.xml") == null) {
                throw Refusal.invalid("The file is an archive and no workbook. Save the table as XLSX or as CSV and send it again.");
            }
            var guard = new WorkbookGuard();
            for (var part : parts) {
                guard.check(archive, part);
            }
        } catch (IOException | XMLStreamException unreadable) {
            throw unreadable();
        }
    }

    static Refusal unreadable() {
        return Refusal
                .invalid("The workbook cannot be read: a part of it is spoilt. Open it, save it as XLSX once more and send it again.");
    }

    private void check(ZipFile archive, ZipArchiveEntry part) throws IOException, XMLStreamException {
        var name = part.getName().toLowerCase(Locale.ROOT);
        try (var content = new Counted(archive.getInputStream(part))) {
            if (name.endsWith(".xml") || name.endsWith(".rels")) {
                checkXml(content);
            } else {
                content.transferTo(OutputStream.nullOutputStream());
            }
        }
    }

    private static void checkXml(InputStream content) throws XMLStreamException {
        var xml = XML.createXMLStreamReader(content);
        while (xml.hasNext()) {
            var event = xml.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw Refusal.invalid("The workbook holds a document type, which no spreadsheet writes.");
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                checkPlace(xml);
            }
        }
    }

    private static void checkPlace(XMLStreamReader element) {
        var place = element.getAttributeValue(null, "r");
        if (place != null && (element.getLocalName().equals("c") && !CELL.matcher(place).matches()
                || element.getLocalName().equals("row") && !ROW.matcher(place).matches())) {
            throw unreadable();
        }
    }

    /** Counts what is unpacked, of all parts together, and stops there. */
    private final class Counted extends FilterInputStream {

        Counted(InputStream part) {
            super(part);
        }

        @Override
        public int read() throws IOException {
            var read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var read = super.read(buffer, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int bytes) {
            unpacked += bytes;
            if (unpacked > LARGEST_UNPACKED) {
                throw Refusal.tooLarge("The workbook unpacks to more than 40 MB; copy the table into a new one, without pictures.");
            }
        }
    }
}
