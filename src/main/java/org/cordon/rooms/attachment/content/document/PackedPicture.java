package org.cordon.rooms.attachment.content.document;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.cordon.kernel.shared.input.PackedFile;
import org.cordon.rooms.attachment.content.BadFile;
import org.cordon.rooms.attachment.content.Effort;

/** Checks that a picture within a document begins like a picture. */
final class PackedPicture {

    private static final List<byte[]> BEGINNINGS = List.of(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'},
            new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}, new byte[] {'G', 'I', 'F', '8'});
    private static final int PIECE = 64 * 1024;

    private PackedPicture() {
    }

    /** @throws org.cordon.kernel.shared.Refusal if the part does not begin like a picture */
    static void check(PackedFile archive, PackedFile.Part part, Effort effort) throws IOException {
        try (var bytes = archive.open(part)) {
            var head = bytes.readNBytes(8);
            if (BEGINNINGS.stream().noneMatch(begins -> head.length >= begins.length
                    && Arrays.equals(head, 0, begins.length, begins, 0, begins.length))) {
                throw BadFile.holdsMore(part.name());
            }
            for (var piece = new byte[PIECE]; bytes.read(piece) >= 0;) {
                effort.check();
            }
        }
    }
}
