package org.cordon.analysis.file.picture;

import org.cordon.analysis.file.picture.Layout.Point;

/** Where something stands in a picture, to tell how far the nearest of it is from a place. */
final class Room {

    /** Squares tell lengths, but for the last digits. */
    private static final double SURELY = 1e-9;

    private final double[] across;
    private final double[] down;
    private int taken;

    /** @param most so many may be taken */
    Room(int most) {
        across = new double[most];
        down = new double[most];
    }

    void take(Point point) {
        across[taken] = point.x();
        down[taken] = point.y();
        taken++;
    }

    /**
     * How far the nearest is; of what is surely nearer than that, 0. Those that were taken last are near each other and asked first.
     *
     * @param least what is nearer is not wanted
     */
    double nearest(Point from, double least) {
        var tooNear = least * least * (1 - SURELY);
        var square = Double.MAX_VALUE;
        for (var place = taken - 1; place >= 0; place--) {
            var length = square(from, place);
            if (length < tooNear) {
                return 0;
            }
            square = Math.min(square, length);
        }
        var nearest = Double.MAX_VALUE;
        for (var place = 0; place < taken; place++) {
            if (square(from, place) <= square * (1 + SURELY)) {
                nearest = Math.min(nearest, Math.hypot(across[place] - from.x(), down[place] - from.y()));
            }
        }
        return nearest;
    }

    private double square(Point from, int place) {
        var right = across[place] - from.x();
        var below = down[place] - from.y();
        return right * right + below * below;
    }
}
