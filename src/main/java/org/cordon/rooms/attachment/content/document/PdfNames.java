package org.cordon.rooms.attachment.content.document;

import java.util.Set;
import org.cordon.rooms.attachment.content.BadFile;

/** The names that occur in a PDF only if it holds more than pages. */
final class PdfNames {

    private static final Set<String> ACTIVE = Set.of("JavaScript", "JS", "Launch", "EmbeddedFile", "EmbeddedFiles", "EF", "Filespec",
            "FFilter", "FileAttachment", "RichMedia", "RichMediaExecute", "XFA", "SubmitForm", "ImportData", "ResetForm", "GoToR", "GoToE",
            "Rendition", "Movie", "Sound", "Screen", "3D", "U3D", "Collection", "GoTo3DView", "OPI", "PS", "Encrypt", "AA", "AF");

    private PdfNames() {
    }

    /** @throws org.cordon.kernel.shared.Refusal if the PDF may not hold this name */
    static void check(String name) {
        if (ACTIVE.contains(name)) {
            throw BadFile.activePdf(name);
        }
    }
}
