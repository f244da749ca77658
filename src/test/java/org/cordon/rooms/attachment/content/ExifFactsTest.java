package org.cordon.rooms.attachment.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExifFactsTest {

    private static final short ORIENTATION = 0x0112;
    private static final short POSITION = (short) 0x8825;

    /** The entry alone is enough, because a program that shows the place may be less strict than the standard. */
    @ParameterizedTest
    @CsvSource({"MM*,4,26", "II*,4,26", "MM*,77,26", "MM*,4,99999", "MM?,4,26"})
    void aPositionIsToldHoweverItIsWritten(String head, short format, int place) {
        assertThat(read(head, POSITION, format, place).tellsPosition()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"MM*,6,6", "II*,8,8", "MM*,0,1", "MM*,9,1"})
    void saysHowThePictureStands(String head, int said, int orientation) {
        assertThat(read(head, ORIENTATION, (short) 3, head.startsWith("II") ? said : said << 16).orientation()).isEqualTo(orientation);
    }

    @Test
    void whatIsCutOffSaysNothing() {
        var exif = new ExifFacts();
        exif.readExif(new byte[] {'M', 'M', 0, '*', 0, 0});
        exif.readExif(new byte[0]);
        assertThat(exif.orientation()).isEqualTo(1);
        assertThat(exif.tellsPosition()).isFalse();
    }

    private static ExifFacts read(String head, short tag, short format, int value) {
        var order = head.startsWith("II") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        var tiff = ByteBuffer.allocate(26).order(order).put(head.substring(0, 2).getBytes(StandardCharsets.US_ASCII));
        tiff.putShort((short) head.charAt(2)).putInt(8);
        tiff.putShort((short) 1).putShort(tag).putShort(format).putInt(1).putInt(value).putInt(0);
        var exif = new ExifFacts();
        exif.readExif(tiff.array());
        return exif;
    }
}
