package org.cordon.demo.play;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.cordon.kernel.shared.input.PassingFile;
import org.cordon.rooms.attachment.AttachedItem;
import org.cordon.rooms.attachment.AttachmentKind;
import org.cordon.rooms.attachment.AttachmentService;
import org.cordon.rooms.attachment.Attachments;
import org.cordon.rooms.attachment.content.FileContents;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Attaches portraits to the items that the demo's countries supply. The portraits are drawn by this class and show nobody. */
@Component
@ConditionalOnProperty("cordon.demo")
final class DemoPhotographs {

    private static final int WIDTH = 360;
    private static final int HEIGHT = 450;
    private static final long MOST = 1024 * 1024;
    private static final Color[] SKIN = {new Color(0xe8bd98), new Color(0xc68f65), new Color(0x8d5a3a), new Color(0xf0cfb0)};
    private static final Color[] HAIR = {new Color(0x2c2118), new Color(0x5a3a1e), new Color(0x7d7468), new Color(0x1b1b1f)};
    private static final Color[] CLOTHES = {new Color(0x31435e), new Color(0x5e3131), new Color(0x3c5231), new Color(0x444444)};

    private final AttachmentService files;
    private final FileContents contents;
    private final Attachments attached;

    DemoPhotographs(AttachmentService files, FileContents contents, Attachments attached) {
        this.files = files;
        this.contents = contents;
        this.attached = attached;
    }

    /**
     * Attaches a portrait as the signed-in country, unless the item has a photograph already.
     *
     * @param face the number of the face; the same number gives the same face
     * @param wall the brightness of the wall behind the face, from 0 to 255
     */
    void attach(AttachedItem kind, String item, int face, int wall) {
        if (attached.of(kind, item).items().stream().anyMatch(file -> file.kind() == AttachmentKind.PHOTOGRAPH)) {
            return;
        }
        try (var file = PassingFile.of(new ByteArrayInputStream(portrait(face, wall)), MOST)) {
            files.add(kind, item, AttachmentKind.PHOTOGRAPH, "portrait.jpg", file, contents.find(file, item));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] portrait(int face, int wall) {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var brush = picture.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        fill(brush, new Color(wall, wall, wall), 0, 0, WIDTH, HEIGHT, false);
        paint(brush, face);
        brush.dispose();
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "jpeg", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void paint(Graphics2D brush, int face) {
        var broad = 150 + face % 5 * 8;
        var left = (WIDTH - broad) / 2;
        fill(brush, CLOTHES[face % CLOTHES.length], 40, 330, 280, 240, true);
        fill(brush, SKIN[face % SKIN.length].darker(), WIDTH / 2 - 38, 280, 76, 90, true);
        fill(brush, HAIR[(face + 1) % HAIR.length], left - 10, 80, broad + 20, 200, true);
        fill(brush, SKIN[face % SKIN.length], left, 110, broad, 220, true);
        for (var side : new int[] {-1, 1}) {
            var eye = WIDTH / 2 + side * (broad / 4);
            fill(brush, Color.WHITE, eye - 17, 200, 34, 17, true);
            fill(brush, HAIR[face % HAIR.length], eye - 8, 200, 16, 16, true);
            fill(brush, HAIR[(face + 1) % HAIR.length], eye - 20, 182, 40, 7, false);
        }
        fill(brush, SKIN[face % SKIN.length].darker(), WIDTH / 2 - 10, 225, 20, 34, true);
        fill(brush, new Color(0x9a4b47), WIDTH / 2 - 28, 280, 56, 12 + face % 3 * 3, true);
    }

    private static void fill(Graphics2D brush, Color color, int x, int y, int width, int height, boolean round) {
        brush.setColor(color);
        if (round) {
            brush.fillOval(x, y, width, height);
        } else {
            brush.fillRect(x, y, width, height);
        }
    }
}
