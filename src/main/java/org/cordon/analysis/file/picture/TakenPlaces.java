package org.cordon.analysis.file.picture;

import org.cordon.analysis.file.picture.Layout.Point;

/** The taken places of a picture. Finds the distance from a point to the nearest taken place. */
final class TakenPlaces {

    /** The relative error of comparing squares instead of lengths: both comparisons differ only in the last digits. */
    private static final double SURELY = 1e-9;

    private final double[] across;
    private final double[] down;
    private int taken;

    /** @param most the number of places that can be taken */
    TakenPlaces(int most) {
        across = new double[most];
        down = new double[most];
    }

    void take(Point point) {
        across[taken] = point.x();
        down[taken] = point.y();
        taken++;
    }

    /**
     * Returns the distance to the nearest taken place; 0 as soon as a place is surely nearer than {@code least}. Begins with the place that
     * was taken last, because places taken one after the other are near each other.
     *
     * @param least the least distance that the caller can use
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
