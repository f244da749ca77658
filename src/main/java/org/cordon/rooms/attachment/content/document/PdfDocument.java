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
 * Checks a PDF as a viewer reads it, by looking at every object that the file's tables name. Before that, {@link PdfScan} has looked at
 * every byte, and has limited the size to which the file can unpack.
 */
public final class PdfDocument {

    private static final int DEEPEST = 200;
    private static final Pattern LINK = Pattern.compile("(?i)(https?|mailto):.*", Pattern.DOTALL);
    private static final COSName OPEN_ACTION = COSName.getPDFName("OpenAction");

    private final Effort effort;

    private PdfDocument(Effort effort) {
        this.effort = effort;
    }

    /** @throws Refusal if the PDF holds more than pages, or cannot be looked through to its end */
    public static void check(byte[] pdf, Effort effort) throws IOException {
        try {
            PdfScan.check(pdf, effort);
            new PdfDocument(effort).read(pdf);
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | RuntimeException unreadable) {
            // The library throws many kinds of exceptions at bytes that are no PDF.
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

    /** Looks at a value without following its references, because every referenced object is looked at by itself. */
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

    /** Allows only two actions: opening the PDF may lead to a page of the PDF, and a link may lead to a page of the web. */
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

    /** The bytes of a PDF; the budget is checked whenever the library reads these bytes. */
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

        /** Returns a part of the same bytes; the budget is also checked whenever this part is read. */
        @Override
        public RandomAccessReadView createView(long begins, long length) {
            return new RandomAccessReadView(this, begins, length);
        }

    }
}
