package org.cordon.rooms.attachment.content.document;

import java.io.IOException;
import java.util.Optional;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.input.BadArchive;
import org.cordon.kernel.shared.input.PackedFile;
import org.cordon.kernel.shared.input.PassingFile;
import org.cordon.rooms.attachment.content.BadFile;
import org.cordon.rooms.attachment.content.Effort;
import org.cordon.rooms.attachment.content.FileType;

/** Finds the type of an office document, which is an archive of a fixed form, and checks that the archive holds nothing else. */
public final class PackedDocument {

    public static final long MOST_UNPACKED = 100L * 1024 * 1024;
    private static final int MOST_PARTS = 2000;

    private PackedDocument() {
    }

    /** Returns the type of the document in an archive; empty if the archive is no office document. */
    public static Optional<FileType> read(PassingFile file, Effort effort) throws IOException {
        try {
            var archive = PackedFile.of(file.bytes(0, (int) file.size()), MOST_PARTS, MOST_UNPACKED);
            if (OpenDocument.is(archive)) {
                new OpenDocument(archive, effort).check();
                return Optional.of(FileType.ODT);
            }
            if (archive.find(WordDocument.TYPES).isPresent()) {
                var document = new WordDocument(archive, effort);
                if (document.isWord()) {
                    document.check();
                    return Optional.of(FileType.DOCX);
                }
            }
            return Optional.empty();
        } catch (BadArchive flawed) {
            throw refusal(flawed);
        }
    }

    private static Refusal refusal(BadArchive flawed) {
        return switch (flawed.flaw()) {
            case DAMAGED -> BadFile.incomplete();
            case GOES_ON -> BadFile.goesOn();
            case TOO_MANY_PARTS, SWELLS -> BadFile.swells();
            case DOCUMENT_TYPE -> BadFile.holdsMore("DOCTYPE");
        };
    }
}
