package org.cordon.rooms.attachment.content;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.cordon.kernel.shared.input.PassingFile;

/** Walks through a PNG file to the end of the picture, and refuses anything behind that end. */
final class PngFile {

    private static final int SIGNATURE = 8;
    private static final int CHECKSUM = 4;
    /** The most bytes of a text or Exif chunk that is read; real chunks are shorter. */
    private static final int MOST_TO_READ = 256 * 1024;

    private PngFile() {
    }

    static PictureFacts read(PassingFile file) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(file.open()))) {
            in.skipNBytes(SIGNATURE);
            return chunks(in);
        } catch (EOFException early) {
            throw BadFile.unreadable();
        }
    }

    private static PictureFacts chunks(DataInputStream in) throws IOException {
        var exif = new ExifFacts();
        int width = 0;
        int height = 0;
        for (var kind = ""; !kind.equals("IEND");) {
            long length = Integer.toUnsignedLong(in.readInt());
            kind = new String(in.readNBytes(4), StandardCharsets.ISO_8859_1);
            if (kind.equals("IHDR") && length >= 8) {
                width = in.readInt();
                height = in.readInt();
                length -= 8;
            } else if (kind.equals("eXIf") && length <= MOST_TO_READ) {
                exif.readExif(in.readNBytes((int) length));
                length = 0;
            } else if (kind.equals("iTXt") && length <= MOST_TO_READ) {
                exif.readXmp(in.readNBytes((int) length));
                length = 0;
            }
            in.skipNBytes(length + CHECKSUM);
        }
        if (in.read() >= 0) {
            throw BadFile.goesOn();
        }
        if (width <= 0 || height <= 0) {
            throw BadFile.unreadable();
        }
        return new PictureFacts(width, height, exif.orientation(), exif.tellsPosition(), false);
    }
}
