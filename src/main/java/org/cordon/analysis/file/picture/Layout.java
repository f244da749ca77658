package org.cordon.analysis.file.picture;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import nl.cwts.networkanalysis.GradientDescentVOSLayoutAlgorithm;
import org.cordon.analysis.file.measure.Network;

/**
 * Coordinates of the nodes of a network (VOS layout, van Eck and Waltman), the best of some runs with fixed seeds. The same network gets
 * the same coordinates, to the last digit. Each component is laid out by itself. The components stand beside each other in rows, the
 * highest first, so that none hides another.
 */
public final class Layout {

    private static final int RUNS = 4;
    private static final int ATTRACTION = 2;
    private static final int REPULSION = -1;
    private static final double GAP = 0.8;
    private static final double WIDTH_FOR_ONE_HEIGHT = 1.6;

    private Layout() {
    }

    /** A place in units of the average length of a link; x to the right, y downwards, rounded to hundredths. */
    public record Point(double x, double y) {
    }

    private record Piece(List<String> nodes, double[][] at) {

        double width() {
            return Arrays.stream(at[0]).max().orElse(0) + GAP;
        }

        double height() {
            return Arrays.stream(at[1]).max().orElse(0) + GAP;
        }
    }

    /** Returns the place of each node of the network, in the order of the nodes; coordinates begin at 0. */
    public static Map<String, Point> of(Network network) {
        var pieces = network.components().stream().map(nodes -> piece(network.only(nodes)))
                .sorted(Comparator.comparingDouble(Piece::height).reversed()).toList();
        var widest = pieces.stream().mapToDouble(Piece::width).max().orElse(0);
        var area = pieces.stream().mapToDouble(piece -> piece.width() * piece.height()).sum();
        var row = Math.max(widest, Math.sqrt(area * WIDTH_FOR_ONE_HEIGHT));
        var points = new TreeMap<String, Point>();
        var left = 0.0;
        var top = 0.0;
        var height = 0.0;
        for (var piece : pieces) {
            if (left > 0 && left + piece.width() > row + 1e-6) {
                left = 0;
                top += height;
                height = 0;
            }
            for (var node = 0; node < piece.nodes.size(); node++) {
                points.put(piece.nodes.get(node), new Point(rounded(left + piece.at[0][node]), rounded(top + piece.at[1][node])));
            }
            left += piece.width();
            height = Math.max(height, piece.height());
        }
        return points;
    }

    private static Piece piece(Network network) {
        if (network.links().isEmpty()) {
            return new Piece(network.nodes(), new double[][] {new double[network.size()], new double[network.size()]});
        }
        var linked = network.numbered().createNormalizedNetworkUsingAssociationStrength();
        var algorithm = new GradientDescentVOSLayoutAlgorithm(ATTRACTION, REPULSION, 0, new Random(0));
        var best = algorithm.findLayout(linked);
        for (var run = 1; run < RUNS; run++) {
            var other = new GradientDescentVOSLayoutAlgorithm(ATTRACTION, REPULSION, 0, new Random(run)).findLayout(linked);
            if (algorithm.calcQuality(linked, other) < algorithm.calcQuality(linked, best)) {
                best = other;
            }
        }
        best.standardize(false);
        return new Piece(network.nodes(), inUnitsOfALink(network, best.getCoordinates()));
    }

    private static double[][] inUnitsOfALink(Network network, double[][] at) {
        var length = network.links().stream().mapToDouble(link -> {
            var from = network.index(link.from());
            var to = network.index(link.to());
            return Math.hypot(at[0][from] - at[0][to], at[1][from] - at[1][to]);
        }).average().orElse(1);
        return Arrays.stream(at).map(axis -> {
            var least = Arrays.stream(axis).min().orElse(0);
            return Arrays.stream(axis).map(value -> (value - least) / length).toArray();
        }).toArray(double[][]::new);
    }

    static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
