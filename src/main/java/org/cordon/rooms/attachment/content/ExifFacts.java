package org.cordon.rooms.attachment.content;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The facts read from Exif and XMP: the orientation of the picture, and whether Exif or XMP says where the picture was taken. */
final class ExifFacts {

    private static final int INTEL = 0x4949;
    private static final int ENTRY = 12;
    private static final int ORIENTATION = 0x0112;
    private static final int POSITION = 0x8825;
    private static final int LAST_ORIENTATION = 8;

    private int orientation = 1;
    private boolean tellsPosition;

    int orientation() {
        return orientation;
    }

    boolean tellsPosition() {
        return tellsPosition;
    }

    /**
     * Reads an Exif block.
     *
     * @param tiff the bytes behind {@code Exif}: a directory of entries, in the byte order that the first two bytes name
     */
    void readExif(byte[] tiff) {
        try {
            var bytes = ByteBuffer.wrap(tiff);
            bytes.order(bytes.getShort(0) == INTEL ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = bytes.getInt(4);
            int entries = Short.toUnsignedInt(bytes.getShort(directory));
            for (int entry = directory + 2; entry < directory + 2 + entries * ENTRY; entry += ENTRY) {
                read(bytes, entry);
            }
        } catch (IndexOutOfBoundsException | BufferUnderflowException broken) {
            // Cameras write many broken entries, so an unreadable block is treated like an empty block.
        }
    }

    private void read(ByteBuffer bytes, int entry) {
        var tag = Short.toUnsignedInt(bytes.getShort(entry));
        if (tag == ORIENTATION) {
            var said = Short.toUnsignedInt(bytes.getShort(entry + 8));
            orientation = said >= 1 && said <= LAST_ORIENTATION ? said : 1;
        } else if (tag == POSITION) {
            tellsPosition = true;
        }
    }

    void readXmp(byte[] xmp) {
        tellsPosition |= new String(xmp, StandardCharsets.ISO_8859_1).contains("GPSLatitude");
    }
}
