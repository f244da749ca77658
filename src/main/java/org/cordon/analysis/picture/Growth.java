package org.cordon.analysis.picture;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cordon.analysis.measure.Network;
import org.cordon.analysis.network.Source;
import org.cordon.analysis.picture.Layout.Point;

/**
 * A picture that grows and shrinks where its reader points. What is drawn keeps its place; what comes stands around that beside which it
 * came, where most room is: the same steps, the same picture.
 */
final class Growth {

    /** How far from each other, in the length of a link, two are to stand. */
    private static final double ROOM = 0.3;
    private static final double[] RINGS = {0.6, 0.9, 1.2, 1.6, 2, 2.5, 3};
    private static final int DIRECTIONS = 32;

    private final Source source;
    private final Map<String, Set<String>> beside;
    private final Map<String, Point> drawn;
    /** How many of the rings around a place are full. */
    private final Map<Point, Integer> full = new HashMap<>();

    /**
     * @param asked what is going to be expanded or added
     * @param drawn where those stand with which it begins
     */
    Growth(Source source, Set<String> asked, Map<String, Point> drawn) {
        this.source = source;
        beside = source.beside(asked);
        this.drawn = new LinkedHashMap<>(drawn);
    }

    Map<String, Point> drawn() {
        return drawn;
    }

    boolean draws(String node) {
        return drawn.containsKey(node);
    }

    /** Draws what stands beside a node that is drawn, as far as there is place for it. */
    void expand(String node) {
        beside(node).filter(other -> !draws(other)).toList().forEach(other -> place(other, drawn.get(node)));
    }

    /** Draws it, near one that it is linked with if such a one is drawn, and below the picture otherwise. */
    void add(String node) {
        if (!draws(node)) {
            place(node, beside(node).filter(this::draws).findFirst().map(drawn::get).orElseGet(this::below));
        }
    }

    /**
     * Takes away what is linked with this one and, of what is drawn, with nothing else.
     *
     * @param unfolded all that was drawn before anything was folded
     */
    void fold(String node, Network unfolded) {
        drawn.keySet().removeAll(unfolded.beside(node).stream()
                .filter(other -> unfolded.beside(other).stream().noneMatch(third -> !third.equals(node) && draws(third))).toList());
    }

    /** In the order in which they are drawn. */
    private Stream<String> beside(String node) {
        return beside.getOrDefault(node, Set.of()).stream().sorted(Comparator.comparingInt(source::rank));
    }

    private Point below() {
        return new Point(0, drawn.values().stream().mapToDouble(Point::y).max().orElse(0) + 1);
    }

    private void place(String node, Point around) {
        if (drawn.size() < Chart.MOST) {
            drawn.put(node, spot(around));
        }
    }

    /** A ring on which there is no room gets none, as long as nothing is folded. */
    private Point spot(Point around) {
        for (var ring = full.getOrDefault(around, 0); ring < RINGS.length; ring++) {
            var spot = roomiest(around, RINGS[ring]);
            if (spot.room >= ROOM) {
                full.put(around, ring);
                return spot.at;
            }
        }
        full.put(around, RINGS.length);
        return roomiest(around, RINGS[RINGS.length - 1]).at;
    }

    private Spot roomiest(Point around, double ring) {
        return IntStream.range(0, DIRECTIONS).mapToObj(direction -> {
            var angle = 2 * Math.PI * direction / DIRECTIONS;
            var at = new Point(Layout.rounded(around.x() + ring * Math.cos(angle)), Layout.rounded(around.y() + ring * Math.sin(angle)));
            return new Spot(at, nearest(at));
        }).reduce((one, other) -> other.room > one.room ? other : one).orElseThrow();
    }

    /** Measured with care only where squares, which are many times cheaper, do not tell already. */
    private double nearest(Point at) {
        var least = Double.MAX_VALUE;
        var square = Double.MAX_VALUE;
        for (var point : drawn.values()) {
            var right = point.x() - at.x();
            var down = point.y() - at.y();
            if (right * right + down * down <= square) {
                least = Math.min(least, Math.hypot(right, down));
                square = least * least * (1 + 1e-9);
            }
        }
        return least;
    }

    private record Spot(Point at, double room) {
    }
}
