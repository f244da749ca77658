package org.cordon.attachment.content;

/**
 * What a picture says of itself.
 *
 * @param orientation   how it has to be turned to be looked at, 1 to 8 as Exif counts them; 1 is as it is
 * @param tellsPosition whether it says where it was taken
 */
record PictureFacts(int width, int height, int orientation, boolean tellsPosition) {

    /** Pictures of 50 million pixels, as telephones take them, and nothing that only a few bytes would blow up. */
    static final long MOST_PIXELS = 52_000_000;

    boolean isTooLarge() {
        return (long) width * height > MOST_PIXELS;
    }
}
