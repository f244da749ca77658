package org.cordon.kernel.shared.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedFileTest {

    private static final String NAME = "letter.txt";
    private static final byte[] LETTER = "A letter of some words, of some words.".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @ValueSource(ints = {ZipEntry.STORED, ZipEntry.DEFLATED})
    void aPartIsReadAsItWasPacked(int method) throws IOException {
        var archive = PackedFile.of(zip(method), 10, 1000);
        var part = archive.find(NAME).orElseThrow();
        assertThat(archive.bytes(part)).isEqualTo(LETTER);
        try (var open = archive.open(part)) {
            assertThat(open.read()).isEqualTo('A');
            open.skipNBytes(LETTER.length - 2);
            assertThat(open.read()).isEqualTo('.');
            assertThat(open.read()).isEqualTo(-1);
        }
    }

    /** The reader notices only at the end of a part that its bytes are wrong. */
    @ParameterizedTest
    @ValueSource(ints = {ZipEntry.STORED, ZipEntry.DEFLATED})
    void aPartOfOtherBytesIsDamaged(int method) throws IOException {
        var packed = zip(method);
        packed[30 + NAME.length() + 5] ^= 1;
        var archive = PackedFile.of(packed, 10, 1000);
        assertThatThrownBy(() -> archive.bytes(archive.find(NAME).orElseThrow())).isInstanceOf(BadArchive.class);
    }

    /** The test changes the size both before the part and in the directory, so that both agree. */
    @ParameterizedTest
    @ValueSource(ints = {-1, 1})
    void aPartThatUnpacksToAnotherSizeIsDamaged(int more) throws IOException {
        var packed = zip(ZipEntry.DEFLATED);
        var directory = packed.length - 22 - 46 - NAME.length();
        packed[22] += more;
        packed[directory + 24] += more;
        var archive = PackedFile.of(packed, 10, 1000);
        assertThatThrownBy(() -> archive.bytes(archive.find(NAME).orElseThrow())).isInstanceOf(BadArchive.class);
    }

    @Test
    void whatIsCutOffIsDamaged() {
        var packed = zip(ZipEntry.DEFLATED);
        assertThatThrownBy(() -> PackedFile.of(Arrays.copyOf(packed, packed.length - 1), 10, 1000)).isInstanceOf(BadArchive.class);
    }

    private static byte[] zip(int method) {
        var entry = new ZipEntry(NAME);
        var sum = new CRC32();
        sum.update(LETTER);
        entry.setMethod(method);
        entry.setSize(LETTER.length);
        entry.setCrc(sum.getValue());
        entry.setCompressedSize(method == ZipEntry.DEFLATED ? deflated() : LETTER.length);
        try (var bytes = new ByteArrayOutputStream(); var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(entry);
            zip.write(LETTER);
            zip.finish();
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static int deflated() {
        var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        deflater.setInput(LETTER);
        deflater.finish();
        return deflater.deflate(new byte[1000]);
    }
}
