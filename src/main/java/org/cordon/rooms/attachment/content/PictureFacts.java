package org.cordon.rooms.attachment.content;

import org.cordon.kernel.shared.Refusal;

/**
 * The facts that a picture's headers state.
 *
 * @param orientation   the turn that sets the picture upright, from 1 to 8 as in Exif; 1 means no turn
 * @param tellsPosition whether the picture says where it was taken
 * @param inScans       whether the pixels come in several scans, each scan finer than the scan before
 */
record PictureFacts(int width, int height, int orientation, boolean tellsPosition, boolean inScans) {

    /**
     * The most pixels of a picture. The pictures of telephones have up to 50 million; a small file that unpacks to a huge picture exceeds
     * the limit.
     */
    static final long MOST_PIXELS = 52_000_000;

    /** The most pixels of a picture in several scans, because a decoder holds the whole of such a picture in memory. */
    static final long MOST_PIXELS_IN_SCANS = 16_000_000;

    /** The most pixels of a side; the longest side of a panorama is shorter. */
    static final int LONGEST_SIDE = 30_000;

    /** @throws Refusal if the picture has too many pixels, or one side is too long */
    void requireSmall() {
        var most = inScans ? MOST_PIXELS_IN_SCANS : MOST_PIXELS;
        if ((long) width * height > most) {
            throw BadFile.tooManyPixels(most);
        }
        if (Math.max(width, height) > LONGEST_SIDE) {
            throw BadFile.tooLongASide();
        }
    }
}
