package org.cordon.rooms.attachment.content;

import org.cordon.kernel.shared.Refusal;

/**
 * What a picture says of itself.
 *
 * @param orientation   how it has to be turned to be looked at, 1 to 8 as Exif counts them; 1 is as it is
 * @param tellsPosition whether it says where it was taken
 * @param inScans       whether its pixels come in several scans, each finer than the one before
 */
record PictureFacts(int width, int height, int orientation, boolean tellsPosition, boolean inScans) {

    /** Pictures of 50 million pixels, as telephones take them, and nothing that only a few bytes would blow up. */
    static final long MOST_PIXELS = 52_000_000;

    /** A decoder holds a picture whole that is sent in several scans. */
    static final long MOST_PIXELS_IN_SCANS = 16_000_000;

    /** Longer than a panorama. */
    static final int LONGEST_SIDE = 30_000;

    /** @throws Refusal if it has more pixels than are taken, or one side is longer */
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
