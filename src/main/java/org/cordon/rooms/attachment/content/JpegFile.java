package org.cordon.rooms.attachment.content;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.cordon.kernel.shared.input.PassingFile;

/**
 * Walks through a JPEG file to its end. Telephones put further pictures behind the first one; these further pictures are allowed. Anything
 * else behind the first picture would be a second file that nobody has looked at, and is refused.
 */
final class JpegFile {

    private static final int MARKER = 0xFF;
    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int APP1 = 0xE1;
    /** The most scans of a picture. Programs for progressive pictures write ten scans, and some programs write up to thirty. */
    private static final int MOST_SCANS = 40;
    private static final int BASELINE = 0xC0;
    private static final int EXTENDED = 0xC1;
    private static final int PROGRESSIVE = 0xC2;
    private static final int FIRST_RESTART = 0xD0;
    private static final int LAST_RESTART = 0xD7;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] XMP = "http://ns.adobe.com/xap/1.0/\0".getBytes(StandardCharsets.ISO_8859_1);

    private final DataInputStream in;
    private final ExifFacts exif = new ExifFacts();
    private int width;
    private int height;
    private boolean inScans;
    private int components;
    private int scans;

    private JpegFile(DataInputStream in) {
        this.in = in;
    }

    static PictureFacts read(PassingFile file) throws IOException {
        var jpeg = new JpegFile(new DataInputStream(new BufferedInputStream(file.open())));
        try {
            jpeg.pictures();
        } catch (EOFException early) {
            throw BadFile.unreadable();
        }
        if (jpeg.width == 0 || jpeg.height == 0) {
            throw BadFile.unreadable();
        }
        return new PictureFacts(jpeg.width, jpeg.height, jpeg.exif.orientation(), jpeg.exif.tellsPosition(),
                jpeg.inScans);
    }

    private void pictures() throws IOException {
        for (int first = in.read(); first >= 0; first = nextAfterFilling()) {
            if (first != MARKER || in.read() != START) {
                throw BadFile.goesOn();
            }
            picture();
        }
    }

    private int nextAfterFilling() throws IOException {
        int next = in.read();
        while (next == 0) {
            next = in.read();
        }
        return next;
    }

    private void picture() throws IOException {
        components = 0;
        scans = 0;
        int marker = marker();
        while (marker != END) {
            var length = in.readUnsignedShort() - 2;
            if (length < 0) {
                throw BadFile.unreadable();
            }
            segment(marker, length);
            marker = marker == SCAN ? afterScan() : marker();
        }
    }

    private int marker() throws IOException {
        if (in.readUnsignedByte() != MARKER) {
            throw BadFile.unreadable();
        }
        return kind();
    }

    /** Skips the fill bytes before a marker, and returns the kind of the marker. */
    private int kind() throws IOException {
        int kind = in.readUnsignedByte();
        while (kind == MARKER) {
            kind = in.readUnsignedByte();
        }
        return kind;
    }

    private int afterScan() throws IOException {
        while (true) {
            if (in.readUnsignedByte() == MARKER) {
                int marker = kind();
                if (marker != 0 && (marker < FIRST_RESTART || marker > LAST_RESTART)) {
                    return marker;
                }
            }
        }
    }

    private void segment(int marker, int length) throws IOException {
        var bytes = new byte[length];
        in.readFully(bytes);
        if (isFrame(marker)) {
            frame(marker, bytes);
        } else if (marker == SCAN) {
            scan(bytes);
        } else if (marker == APP1 && startsWith(bytes, EXIF)) {
            exif.readExif(Arrays.copyOfRange(bytes, EXIF.length, length));
        } else if (marker == APP1 && startsWith(bytes, XMP)) {
            exif.readXmp(bytes);
        }
    }

    /** Reads the only frame of a picture. Refuses arithmetic, lossless and hierarchical coding, which cameras and programs do not use. */
    private void frame(int marker, byte[] bytes) {
        if (marker != BASELINE && marker != EXTENDED && marker != PROGRESSIVE || components > 0 || bytes.length < 6 || bytes[5] < 1) {
            throw BadFile.unreadable();
        }
        components = bytes[5];
        if (width == 0) {
            height = Byte.toUnsignedInt(bytes[1]) << 8 | Byte.toUnsignedInt(bytes[2]);
            width = Byte.toUnsignedInt(bytes[3]) << 8 | Byte.toUnsignedInt(bytes[4]);
            inScans = marker == PROGRESSIVE;
        }
    }

    private void scan(byte[] bytes) {
        scans++;
        if (scans > MOST_SCANS || bytes.length < 1) {
            throw BadFile.unreadable();
        }
        inScans |= bytes[0] < components;
    }

    /** Whether the marker begins a frame; the excluded markers in the range begin tables or are reserved. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8;
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length > start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }
}
