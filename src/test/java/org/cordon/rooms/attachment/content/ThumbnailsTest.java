package org.cordon.rooms.attachment.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.input.PassingFile;
import org.cordon.rooms.attachment.SampleFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThumbnailsTest {

    private static final int MEGABYTES = 1024 * 1024;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Thumbnails thumbnails = new Thumbnails();

    @AfterEach
    void restoreFolder() {
        ImageIO.setCacheDirectory(null);
    }

    /** A stream that ImageIO chooses would keep a copy in a named file, and a killed node would leave that file behind. */
    @Test
    void keepsNoCopyOnDisk(@TempDir Path folder) throws IOException {
        var picture = SampleFiles.picture("jpeg", 80, 40);
        var gone = Files.createDirectory(folder.resolve("gone"));
        ImageIO.setCacheDirectory(gone.toFile());
        Files.delete(gone);
        assertThat(small(picture, FileType.JPEG, Effort.of(MINUTE, Long.MAX_VALUE / 2))).isNotEmpty();
    }

    @Test
    void showsWhatIsTransparentOnWhite() throws IOException {
        var shown = shown(png(new BufferedImage(60, 40, BufferedImage.TYPE_INT_ARGB)), FileType.PNG);
        assertThat(new Color(shown.getRGB(30, 20))).isEqualTo(Color.WHITE);
    }

    @ParameterizedTest
    @CsvSource({"80,40,80,40", "1900,1,640,1", "1,1900,1,640", "1000,500,640,320"})
    void makesNothingLargerAndLeavesALineOfEach(int width, int height, int shownWidth, int shownHeight) throws IOException {
        var shown = shown(SampleFiles.picture("png", width, height), FileType.PNG);
        assertThat(shown.getWidth()).isEqualTo(shownWidth);
        assertThat(shown.getHeight()).isEqualTo(shownHeight);
    }

    /** The answer tells that the picture takes too long, and does not call it damaged. */
    @Test
    void stopsADecoderOnItsWay() throws IOException {
        var large = png(new BufferedImage(6000, 5000, BufferedImage.TYPE_INT_RGB));
        assertThat(large.length).isLessThan(MEGABYTES);
        assertThatThrownBy(() -> small(large, FileType.PNG, Effort.of(Duration.ofMillis(20), Long.MAX_VALUE / 2)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("FILE_TAKES_TOO_LONG"));
        assertThat(small(large, FileType.PNG, Effort.of(MINUTE, Long.MAX_VALUE / 2))).isNotEmpty();
    }

    private BufferedImage shown(byte[] picture, FileType type) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(small(picture, type, Effort.of(MINUTE, Long.MAX_VALUE / 2))));
    }

    private byte[] small(byte[] picture, FileType type, Effort effort) throws IOException {
        try (var passing = PassingFile.of(new ByteArrayInputStream(picture), 10L * MEGABYTES)) {
            return thumbnails.of(passing, type, type == FileType.PNG ? PngFile.read(passing) : JpegFile.read(passing), effort);
        }
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }
}
