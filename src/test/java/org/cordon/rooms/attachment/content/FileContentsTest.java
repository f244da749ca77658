package org.cordon.rooms.attachment.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cordon.rooms.attachment.SampleFiles.joined;
import static org.cordon.rooms.attachment.SampleFiles.text;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.input.PassingFile;
import org.cordon.rooms.attachment.SampleFiles;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("slow")
class FileContentsTest {

    private static final int MEGABYTES = 1024 * 1024;
    private static final int BEGINNING = 100;

    private final FileContents contents = new FileContents(new Thumbnails(), new FileQueue());

    static Stream<Arguments> taken() {
        return Stream.of(
                Arguments.of(FileType.JPEG, SampleFiles.picture("jpeg", 80, 40)),
                Arguments.of(FileType.PNG, SampleFiles.picture("png", 80, 40)),
                Arguments.of(FileType.JPEG, joined(SampleFiles.picture("jpeg", 80, 40), new byte[100])),
                Arguments.of(FileType.JPEG, joined(SampleFiles.picture("jpeg", 80, 40), new byte[3], SampleFiles.picture("jpeg", 8, 4))),
                Arguments.of(FileType.PDF, SampleFiles.pdf()),
                Arguments.of(FileType.ANSI_NIST, SampleFiles.fingerprints()),
                Arguments.of(FileType.DOCX, SampleFiles.docx("word/document.xml", "<w/>")),
                Arguments.of(FileType.ODT, SampleFiles.zip("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "<o/>")),
                Arguments.of(FileType.TEXT, text("Mandat d’arrêt\n\tمذكرة توقيف\n")));
    }

    @ParameterizedTest
    @MethodSource("taken")
    void knowsAFileByItsContent(FileType type, byte[] file) throws IOException {
        var found = find(file);
        assertThat(found.type()).isEqualTo(type);
        assertThat(found.thumbnail() != null).isEqualTo(type.isPicture());
        assertThat(found.tellsPosition()).isFalse();
    }

    static Stream<Arguments> refused() {
        var jpeg = SampleFiles.picture("jpeg", 80, 40);
        var png = SampleFiles.picture("png", 80, 40);
        var archive = SampleFiles.zip("run.js", "alert(1)");
        var docx = SampleFiles.docx("word/document.xml", "<w/>");
        return Stream.of(
                Arguments.of("FILE_EMPTY", new byte[0]),
                Arguments.of("FILE_TYPE_NOT_TAKEN", text("GIF89a/*" + "x".repeat(40) + "*/=alert(1)")),
                Arguments.of("FILE_TYPE_NOT_TAKEN", text("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>")),
                Arguments.of("FILE_TYPE_NOT_TAKEN", text("<!DOCTYPE html><html><script>alert(1)</script></html>")),
                Arguments.of("FILE_TYPE_NOT_TAKEN", new byte[] {'M', 'Z', 0, 1, 2, 3}),
                Arguments.of("FILE_TYPE_NOT_TAKEN", "Mandat d'arr\u00eat".getBytes(StandardCharsets.ISO_8859_1)),
                Arguments.of("FILE_IS_ARCHIVE", archive),
                Arguments.of("FILE_IS_ARCHIVE", new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0}),
                Arguments.of("FILE_GOES_ON", joined(jpeg, archive)),
                Arguments.of("FILE_GOES_ON", joined(jpeg, text("<script>alert(1)</script>"))),
                Arguments.of("FILE_GOES_ON", joined(png, archive)),
                Arguments.of("FILE_GOES_ON", joined(docx, text("%PDF-1.7"))),
                Arguments.of("FILE_GOES_ON", joined(SampleFiles.pdf(), archive)),
                Arguments.of("DOCUMENT_DAMAGED", joined(SampleFiles.pdf(), new byte[2000])),
                Arguments.of("DOCUMENT_DAMAGED", text("%PDF-1.7\nand no end")),
                Arguments.of("DOCUMENT_DAMAGED", Arrays.copyOf(docx, docx.length / 2)),
                Arguments.of("DOCUMENT_DAMAGED", Arrays.copyOf(docx, docx.length - 1)),
                Arguments.of("PICTURE_UNREADABLE", Arrays.copyOf(jpeg, jpeg.length - 40)),
                Arguments.of("PICTURE_UNREADABLE", Arrays.copyOf(png, png.length - 20)),
                Arguments.of("PICTURE_UNREADABLE", SampleFiles.bomb(80, 40)),
                Arguments.of("PICTURE_TOO_LARGE", SampleFiles.bomb(50_000, 50_000)),
                Arguments.of("PICTURE_TOO_LARGE", SampleFiles.bomb(Integer.MAX_VALUE, Integer.MAX_VALUE)),
                Arguments.of("DOCUMENT_HAS_MACROS", SampleFiles.docx("word/vbaProject.bin", "x")),
                Arguments.of("DOCUMENT_SWELLS", SampleFiles.swelling(101)));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesWhatIsNothingThatIsTaken(String code, byte[] file) {
        assertThatThrownBy(() -> find(file)).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    /**
     * Cuts an upload off at every length near its beginning or its end. Each piece is taken for its type or for text, or refused with a
     * code.
     */
    @ParameterizedTest
    @MethodSource("taken")
    void refusesInWordsWhatBreaksOff(FileType type, byte[] file) {
        IntStream.range(1, file.length).filter(length -> length < BEGINNING || file.length - length < BEGINNING).forEach(length -> {
            try {
                assertThat(find(Arrays.copyOf(file, length)).type()).isIn(type, FileType.TEXT);
            } catch (Refusal refused) {
                assertThat(refused.code()).as("%s of %d bytes", type, length).isNotBlank();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    /** Reports that a picture contains a place, and returns a thumbnail without it. */
    @Test
    void paintsAPictureAnewWithoutWhatItSaysOfItself() throws IOException {
        var found = find(SampleFiles.withExif(1));
        assertThat(found.tellsPosition()).isTrue();
        assertThat(new String(found.thumbnail(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
        assertThat(find(found.thumbnail()).tellsPosition()).isFalse();
    }

    /** Turns a picture whose left half is red, as its Exif says. @param red the side that is red afterwards */
    @ParameterizedTest
    @CsvSource({"1,LEFT", "2,RIGHT", "3,RIGHT", "4,LEFT", "5,TOP", "6,TOP", "7,BOTTOM", "8,BOTTOM"})
    void turnsItAsItIsToBeLookedAt(int orientation, String red) throws IOException {
        var shown = ImageIO.read(new ByteArrayInputStream(find(SampleFiles.withExif(orientation)).thumbnail()));
        var lies = orientation < 5;
        assertThat(shown.getWidth()).isEqualTo(lies ? 80 : 40);
        var x = red.equals("LEFT") ? 5 : red.equals("RIGHT") ? 75 : 20;
        var y = red.equals("TOP") ? 5 : red.equals("BOTTOM") ? 75 : 20;
        assertThat(isRed(shown, x, y)).isTrue();
        assertThat(isRed(shown, shown.getWidth() - 1 - x, shown.getHeight() - 1 - y)).isEqualTo(false);
    }

    @Test
    void makesALargeOneSmall() throws IOException {
        var shown = ImageIO.read(new ByteArrayInputStream(find(SampleFiles.picture("jpeg", 4000, 3000)).thumbnail()));
        assertThat(shown.getWidth()).isEqualTo(640);
        assertThat(shown.getHeight()).isEqualTo(480);
        assertThat(isRed(shown, 100, 100)).isTrue();
        assertThat(isRed(shown, 540, 100)).isFalse();
    }

    @Test
    void aNameMayNotSayAnotherType() {
        assertThatThrownBy(() -> FileContents.requireNamedSo("photo.pdf", FileType.JPEG))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("FILE_OTHER_THAN_NAMED"));
        assertThatCode(() -> FileContents.requireNamedSo("photo.JPG", FileType.JPEG)).doesNotThrowAnyException();
        assertThatCode(() -> FileContents.requireNamedSo("photo", FileType.JPEG)).doesNotThrowAnyException();
    }

    private static boolean isRed(BufferedImage picture, int x, int y) {
        return (picture.getRGB(x, y) >> 16 & 0xFF) > 150 && (picture.getRGB(x, y) & 0xFF) < 100;
    }

    private FoundFile find(byte[] file) throws IOException {
        try (var passing = PassingFile.of(new ByteArrayInputStream(file), 10 * MEGABYTES)) {
            return contents.find(passing, "somebody");
        }
    }
}
