package org.cordon.rooms.attachment.content.document;

import java.io.IOException;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.cordon.kernel.shared.Refusal;
import org.cordon.rooms.attachment.content.BadFile;
import org.cordon.rooms.attachment.content.Effort;

/**
 * A PDF as a viewer reads it, by its tables: every object that they name is looked at. {@link PdfScan} has looked at every byte before, and
 * has bounded how large it can become.
 */
public final class PdfDocument {

    private static final int DEEPEST = 200;
    private static final Pattern LINK = Pattern.compile("(?i)(https?|mailto):.*", Pattern.DOTALL);
    private static final COSName OPEN_ACTION = COSName.getPDFName("OpenAction");

    private final Effort effort;

    private PdfDocument(Effort effort) {
        this.effort = effort;
    }

    /** @throws Refusal if it holds more than pages, or cannot be decided */
    public static void check(byte[] pdf, Effort effort) throws IOException {
        try {
            PdfScan.check(pdf, effort);
            new PdfDocument(effort).read(pdf);
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | RuntimeException unreadable) {
            // The library fails in many ways at what is no PDF.
            throw BadFile.undecidedPdf();
        }
    }

    private void read(byte[] pdf) throws IOException {
        try (var document = new PDFParser(new Watched(pdf, effort)).parse(false)) {
            if (document.isEncrypted()) {
                throw BadFile.undecidedPdf();
            }
            var objects = document.getDocument();
            look(objects.getTrailer(), 0);
            for (var key : objects.getXrefTable().keySet()) {
                effort.check();
                look(objects.getObjectFromPool(key).getObject(), 0);
            }
            if (document.getDocumentCatalog().getCOSObject().getItem(COSName.PAGES) == null) {
                throw BadFile.undecidedPdf();
            }
        }
    }

    /** References are not followed: what they name is looked at by itself. */
    private void look(COSBase value, int depth) {
        if (depth > DEEPEST) {
            throw BadFile.undecidedPdf();
        }
        if (value instanceof COSDictionary dictionary) {
            for (var entry : dictionary.entrySet()) {
                PdfNames.check(entry.getKey().getName());
                look(entry.getValue(), depth + 1);
            }
            checkActions(dictionary);
        } else if (value instanceof COSArray array) {
            for (int place = 0; place < array.size(); place++) {
                look(array.get(place), depth + 1);
            }
        } else if (value instanceof COSName name) {
            PdfNames.check(name.getName());
        }
    }

    /** Actions that a PDF may hold: opening it leads to one of its pages, and a link leads to a page of the web. */
    private static void checkActions(COSDictionary dictionary) {
        if (dictionary.getDictionaryObject(OPEN_ACTION) instanceof COSDictionary action
                && !"GoTo".equals(action.getNameAsString(COSName.S))) {
            throw BadFile.activePdf(OPEN_ACTION.getName());
        }
        if (COSName.URI.equals(dictionary.getDictionaryObject(COSName.S))
                && !(dictionary.getDictionaryObject(COSName.URI) instanceof COSString target
                        && LINK.matcher(target.getString()).matches())) {
            throw BadFile.activePdf(COSName.URI.getName());
        }
    }

    /** The bytes of a PDF, which the library asks for as it goes. */
    private static final class Watched extends RandomAccessReadBuffer {

        private static final int OFTEN = 4096;

        private final Effort effort;
        private int asked;

        Watched(byte[] pdf, Effort effort) {
            super(pdf);
            this.effort = effort;
        }

        @Override
        public int read() throws IOException {
            if (asked++ % OFTEN == 0) {
                effort.check();
            }
            return super.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            effort.check();
            return super.read(target, offset, length);
        }

        /** A part of the same bytes, read through this. */
        @Override
        public RandomAccessReadView createView(long begins, long length) {
            return new RandomAccessReadView(this, begins, length);
        }

    }
}
