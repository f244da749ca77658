package org.cordon.rooms.attachment;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Ordinary files that people attach, and files that Cordon has to refuse. */
public final class SampleFiles {

    private static final int HEAD_OF_A_JPEG = 2;

    private SampleFiles() {
    }

    /** A picture that is red on its left half and blue on its right half. */
    public static byte[] picture(String format, int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var brush = picture.createGraphics();
        brush.setColor(Color.RED);
        brush.fillRect(0, 0, width / 2, height);
        brush.setColor(Color.BLUE);
        brush.fillRect(width / 2, 0, width - width / 2, height);
        brush.dispose();
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(picture, format, bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A photograph from a telephone that was held upright. Its Exif tells the orientation and the place. */
    public static byte[] withExif(int orientation) {
        var exif = ByteBuffer.allocate(6 + 8 + 2 + 2 * 12 + 4 + 2 + 12 + 4);
        exif.put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8).putShort((short) 2);
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0);
        exif.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(38).putInt(0);
        exif.putShort((short) 1).putShort((short) 1).putShort((short) 2).putInt(2).put(text("N\0\0\0")).putInt(0);
        var plain = picture("jpeg", 80, 40);
        var segment = ByteBuffer.allocate(4 + exif.capacity()).putShort((short) 0xFFE1).putShort((short) (2 + exif.capacity()));
        segment.put(exif.array());
        return joined(Arrays.copyOf(plain, HEAD_OF_A_JPEG), segment.array(), Arrays.copyOfRange(plain, HEAD_OF_A_JPEG, plain.length));
    }

    /** A PNG of a few bytes that claims this size. */
    public static byte[] bomb(int width, int height) {
        var head = ByteBuffer.allocate(17).put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(width).putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0}).array();
        return joined(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}, chunk(head), chunk(text("IEND")));
    }

    private static byte[] chunk(byte[] kindAndContent) {
        var sum = new CRC32();
        sum.update(kindAndContent);
        return ByteBuffer.allocate(kindAndContent.length + 8).putInt(kindAndContent.length - 4).put(kindAndContent)
                .putInt((int) sum.getValue()).array();
    }

    public static byte[] pdf() {
        return pdf("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>");
    }

    /** A PDF of these objects; the first is its catalog. */
    public static byte[] pdf(String... objects) {
        var pdf = new StringBuilder("%PDF-1.7\n");
        var table = new StringBuilder("xref\n0 " + (objects.length + 1) + "\n0000000000 65535 f \n");
        for (int number = 1; number <= objects.length; number++) {
            table.append("%010d 00000 n %n".formatted(pdf.length()));
            pdf.append(number).append(" 0 obj\n").append(objects[number - 1]).append("\nendobj\n");
        }
        var begins = pdf.length();
        return (pdf + table.toString() + "trailer\n<< /Size " + (objects.length + 1) + " /Root 1 0 R >>\nstartxref\n" + begins
                + "\n%%EOF\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    public static byte[] fingerprints() {
        return joined(text("1.001:00000215\u001d1.002:0500\u001d1.003:1\u001f04\u001e4\u001f01\u001c"),
                new byte[] {0, 0, 1, (byte) 0xFF, (byte) 0xA0});
    }

    /** An archive of entries, name and content by turns. */
    public static byte[] zip(String... entries) {
        try (var bytes = new ByteArrayOutputStream(); var zip = new ZipOutputStream(bytes)) {
            for (int entry = 0; entry < entries.length; entry += 2) {
                zip.putNextEntry(new ZipEntry(entries[entry]));
                zip.write(entries[entry + 1].getBytes(StandardCharsets.UTF_8));
            }
            zip.finish();
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public static byte[] docx(String... more) {
        var entries = new String[4 + more.length];
        entries[0] = "[Content_Types].xml";
        entries[1] = types("");
        entries[2] = "_rels/.rels";
        entries[3] = "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"word/document.xml\"/></Relationships>";
        System.arraycopy(more, 0, entries, 4, more.length);
        return zip(entries);
    }

    /** The content types of a Word document, followed by these further ones. */
    public static String types(String more) {
        return "<Types><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"png\" ContentType=\"image/png\"/><Override PartName=\"/word/document.xml\" ContentType=\""
                + "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>" + more + "</Types>";
    }

    /** A document of some hundred kilobytes that swells to this many megabytes. */
    public static byte[] swelling(int megabytes) {
        try (var bytes = new ByteArrayOutputStream(); var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(text("wordprocessingml.document.main+xml"));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            var nothing = new byte[1024 * 1024];
            for (int written = 0; written < megabytes; written++) {
                zip.write(nothing);
            }
            zip.finish();
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public static byte[] text(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] joined(byte[]... parts) {
        var bytes = new ByteArrayOutputStream();
        for (var part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }
}
