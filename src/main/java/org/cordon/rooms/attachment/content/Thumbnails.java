package org.cordon.rooms.attachment.content;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.input.PassingFile;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;

/**
 * Paints small copies of pictures, which hold only visible pixels and nothing else of the original. Of a large picture, only every n-th
 * point is read, so that the whole picture is never in memory. A decoder reads some hundred bytes at a time, within milliseconds, so that
 * {@link PassingImage} can stop a decoder that costs too much.
 */
@Component
class Thumbnails {

    /** The length of the longer edge in pixels; it is enough for comparing two faces side by side. */
    private static final int EDGE = 640;
    private static final float QUALITY = 0.8f;
    private static final int LAST_UPRIGHT = 4;

    /**
     * Returns a thumbnail as JPEG.
     *
     * @throws Refusal if the picture cannot be read, or reading the picture costs too much
     */
    byte[] of(PassingFile file, FileType type, PictureFacts facts, Effort effort) throws IOException {
        return jpeg(upright(read(file, type, facts, effort), facts.orientation()));
    }

    private static BufferedImage read(PassingFile file, FileType type, PictureFacts facts, Effort effort) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName(type.name()).next();
        try (var bytes = new PassingImage(file, effort)) {
            reader.setInput(bytes, true, true);
            return read(reader, facts);
        } catch (IOException | RuntimeException damaged) {
            // Decoders throw many exceptions at damaged bytes. An exception may have as its cause the refusal that stopped the decoder.
            throw NestedExceptionUtils.getMostSpecificCause(damaged) instanceof Refusal refusal ? refusal : BadFile.unreadable();
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage read(ImageReader reader, PictureFacts facts) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (width != facts.width() || height != facts.height()) {
            throw BadFile.unreadable();
        }
        var step = Math.max(1, Math.max(width, height) / (EDGE + EDGE / 2));
        var sampled = reader.getDefaultReadParam();
        sampled.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, sampled);
    }

    /** Returns the picture turned upright, scaled down to {@link #EDGE} and on white. */
    private static BufferedImage upright(BufferedImage picture, int orientation) {
        var scale = Math.min(1.0, (double) EDGE / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        var lies = orientation > LAST_UPRIGHT;
        var small = new BufferedImage(lies ? height : width, lies ? width : height, BufferedImage.TYPE_INT_RGB);
        var brush = small.createGraphics();
        brush.setColor(Color.WHITE);
        brush.fillRect(0, 0, small.getWidth(), small.getHeight());
        brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        brush.transform(turn(orientation, width, height));
        brush.drawImage(picture, 0, 0, width, height, null);
        brush.dispose();
        return small;
    }

    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    /** Writes the picture to memory, because a stream chosen by ImageIO keeps a copy in a named file. */
    private static byte[] jpeg(BufferedImage picture) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("JPEG").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            var quality = writer.getDefaultWriteParam();
            quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            quality.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), quality);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
