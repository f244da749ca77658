package org.cordon.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.cordon.rooms.attachment.SampleFiles;

/** Pictures of some kilobytes that take a decoder seconds of time or its whole memory. */
final class HostilePictures {

    private static final int MEGA = 1024 * 1024;
    private static final String UNREADABLE = "PICTURE_UNREADABLE";
    private static final String LARGE = "PICTURE_TOO_LARGE";
    private static final String SLOW = "FILE_TAKES_TOO_LONG";
    private static final int BASELINE = 0xC0;
    private static final int PROGRESSIVE = 0xC2;
    private static final byte[] SCAN_OF_ALL = {3, 1, 0, 2, 0, 3, 0, 0, 0, 0};
    private static final byte[] SCAN_OF_ONE = {1, 1, 0, 1, 63, 0};

    private HostilePictures() {
    }

    static Stream<HostileFile> all() {
        return Stream.of(
                HostileFile.of("a thousand empty scans", jpeg(PROGRESSIVE, 7200, 7200, 1000), UNREADABLE),
                HostileFile.of("forty scans of the largest picture in scans", jpeg(PROGRESSIVE, 4000, 4000, 39), HostileFile.TAKEN,
                        SLOW),
                HostileFile.of("a few scans of a large picture", jpeg(PROGRESSIVE, 7200, 7200, 5), LARGE),
                HostileFile.of("a scan for each colour of a large picture", jpeg(BASELINE, 7200, 7200, 3), LARGE),
                HostileFile.of("packed arithmetically", jpeg(0xC9, 400, 400, 1), UNREADABLE),
                HostileFile.of("packed without loss", jpeg(0xC3, 400, 400, 1), UNREADABLE),
                HostileFile.of("packed in layers", jpeg(0xC5, 400, 400, 1), UNREADABLE),
                HostileFile.of("a small frame and a large one", SampleFiles.joined(Arrays.copyOf(jpeg(BASELINE, 8, 8, 0), headLength()),
                        frame(PROGRESSIVE, 60_000, 60_000), tail()), UNREADABLE),
                HostileFile.of("tables without end", tables(), UNREADABLE, LARGE, HostileFile.TAKEN),
                HostileFile.of("a line of fifty million points", png(1, 50_000_000, 8, 2, 0, new byte[MEGA], 150), "PICTURE_SIDE_TOO_LONG"),
                HostileFile.of("fifty million points in a row", png(50_000_000, 1, 8, 2, 0, new byte[MEGA], 150), "PICTURE_SIDE_TOO_LONG"),
                HostileFile.of("the most points of the most bytes", png(7200, 7200, 16, 6, 0, new byte[MEGA], 400), HostileFile.TAKEN,
                        SLOW),
                HostileFile.of("the most points between lines", png(7200, 7200, 8, 2, 1, new byte[MEGA], 160), HostileFile.TAKEN, SLOW),
                HostileFile.of("a point of a gigabyte", png(1, 1, 8, 2, 0, new byte[MEGA], 1000), HostileFile.TAKEN, UNREADABLE, SLOW),
                HostileFile.of("points that are not there", png(7200, 7200, 8, 2, 0, new byte[1], 1), UNREADABLE),
                HostileFile.of("words of a hundred megabytes", chunks(chunk("zTXt", SampleFiles.joined(SampleFiles.text("Comment\0\0"),
                        packed(new byte[MEGA], 100)))), HostileFile.TAKEN, UNREADABLE),
                HostileFile.of("colours of a hundred megabytes", chunks(chunk("iCCP", SampleFiles.joined(SampleFiles.text("colours\0\0"),
                        packed(new byte[MEGA], 100)))), HostileFile.TAKEN, UNREADABLE),
                HostileFile.of("half a million chunks", chunks(repeated(chunk("tEXt", SampleFiles.text("a\0b")), 500_000)),
                        HostileFile.TAKEN, UNREADABLE, SLOW),
                HostileFile.of("half a million pieces of nothing", chunks(repeated(chunk("IDAT", new byte[0]), 500_000)),
                        HostileFile.TAKEN, UNREADABLE, SLOW),
                HostileFile.of("a hundred and fifty segments of Exif, each value in the same place", exifs(150), HostileFile.TAKEN),
                HostileFile.of("a quarter of a megabyte of Exif, each value in the same place", chunks(chunk("eXIf",
                        exif(256 * 1024))), HostileFile.TAKEN));
    }

    private static byte[] exifs(int count) {
        var whole = jpeg(BASELINE, 8, 8, 3);
        var exif = segment(0xE1, SampleFiles.joined(SampleFiles.text("Exif\0\0"), exif(65_000)));
        return SampleFiles.joined(Arrays.copyOf(whole, 2), repeated(exif, count), Arrays.copyOfRange(whole, 2, whole.length));
    }

    /** Returns an Exif directory that fills all the bytes. Each entry claims nearly all of these bytes as its value. */
    private static byte[] exif(int length) {
        int entries = length / 12 - 2;
        var exif = ByteBuffer.allocate(length).put(SampleFiles.text("MM\0*")).putInt(8).putShort((short) entries);
        for (int entry = 0; entry < entries; entry++) {
            exif.putShort((short) (0x9C00 + entry)).putShort((short) 7).putInt(length - 16).putInt(8);
        }
        return exif.array();
    }

    /** A picture of three colours whose scans hold no bits. A decoder fills in the missing bits for every block of every scan. */
    static byte[] jpeg(int kind, int width, int height, int scans) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD8});
        var quantities = new byte[65];
        Arrays.fill(quantities, 1, quantities.length, (byte) 1);
        bytes.writeBytes(segment(0xDB, quantities));
        bytes.writeBytes(frame(kind, width, height));
        for (int table : new int[] {0x00, 0x10}) {
            var codes = new byte[18];
            codes[0] = (byte) table;
            codes[1] = 1;
            codes[17] = (byte) (table == 0 || kind != PROGRESSIVE ? 0 : 0xE0);
            bytes.writeBytes(segment(0xC4, codes));
        }
        for (int scan = 0; scan < scans; scan++) {
            bytes.writeBytes(segment(0xDA, kind == PROGRESSIVE && scan == 0 ? SCAN_OF_ALL
                    : kind == PROGRESSIVE ? SCAN_OF_ONE : new byte[] {1, (byte) (scan % 3 + 1), 0, 0, 63, 0}));
        }
        bytes.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD9});
        return bytes.toByteArray();
    }

    private static int headLength() {
        return jpeg(BASELINE, 8, 8, 0).length - 2;
    }

    private static byte[] tail() {
        return SampleFiles.joined(segment(0xDA, SCAN_OF_ALL), new byte[] {(byte) 0xFF, (byte) 0xD9});
    }

    private static byte[] tables() {
        var codes = new byte[18];
        codes[1] = 1;
        var whole = jpeg(BASELINE, 400, 400, 3);
        return SampleFiles.joined(Arrays.copyOf(whole, 2), repeated(segment(0xC4, codes), 400_000), Arrays.copyOfRange(whole, 2,
                whole.length));
    }

    private static byte[] frame(int kind, int width, int height) {
        return segment(kind, ByteBuffer.allocate(15).put((byte) 8).putShort((short) height).putShort((short) width).put((byte) 3)
                .put(new byte[] {1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0}).array());
    }

    private static byte[] segment(int marker, byte[] content) {
        return ByteBuffer.allocate(content.length + 4).put((byte) 0xFF).put((byte) marker).putShort((short) (content.length + 2))
                .put(content).array();
    }

    private static byte[] png(int width, int height, int bits, int colours, int between, byte[] rows, int times) {
        return SampleFiles.joined(head(width, height, bits, colours, between), chunk("IDAT", packed(rows, times)),
                chunk("IEND", new byte[0]));
    }

    /** A small picture with a palette. Decoders read every chunk of it. */
    private static byte[] chunks(byte[] more) {
        return SampleFiles.joined(head(8, 8, 8, 3, 0), more, chunk("PLTE", new byte[] {1, 2, 3}), chunk("IDAT", packed(new byte[72], 1)),
                chunk("IEND", new byte[0]));
    }

    private static byte[] head(int width, int height, int bits, int colours, int between) {
        return SampleFiles.joined(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}, chunk("IHDR", ByteBuffer.allocate(13)
                .putInt(width).putInt(height).put((byte) bits).put((byte) colours).putShort((short) 0).put((byte) between).array()));
    }

    private static byte[] chunk(String kind, byte[] content) {
        var sum = new CRC32();
        var named = SampleFiles.joined(kind.getBytes(StandardCharsets.US_ASCII), content);
        sum.update(named);
        return ByteBuffer.allocate(named.length + 8).putInt(content.length).put(named).putInt((int) sum.getValue()).array();
    }

    private static byte[] packed(byte[] piece, int times) {
        var bytes = new ByteArrayOutputStream();
        try (var packed = new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_SPEED))) {
            for (int written = 0; written < times; written++) {
                packed.write(piece);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] repeated(byte[] piece, int times) {
        var all = ByteBuffer.allocate(piece.length * times);
        for (int written = 0; written < times; written++) {
            all.put(piece);
        }
        return all.array();
    }
}
