package org.cordon.analysis.file.picture;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cordon.analysis.file.measure.Network;
import org.cordon.analysis.file.network.NetworkSource;
import org.cordon.analysis.file.picture.Layout.Point;

/**
 * A picture that its reader expands and folds at single nodes. Nodes that are drawn keep their places. A new node is placed around a drawn
 * neighbour, at the spot with the most room. The same steps give the same picture.
 */
final class GrowingPicture {

    /** The least distance between two nodes, in lengths of a link. */
    private static final double ROOM = 0.3;
    private static final double[] RINGS = {0.6, 0.9, 1.2, 1.6, 2, 2.5, 3};
    private static final int DIRECTIONS = 32;

    private final NetworkSource source;
    private final Map<String, Point> drawn;
    private final TakenPlaces room = new TakenPlaces(Chart.MOST);
    /** The number of full rings around each place. */
    private final Map<Point, Integer> full = new HashMap<>();

    /** @param drawn the places of the nodes with which the picture begins */
    GrowingPicture(NetworkSource source, Map<String, Point> drawn) {
        this.source = source;
        this.drawn = new LinkedHashMap<>(drawn);
        drawn.values().forEach(room::take);
    }

    Map<String, Point> drawn() {
        return drawn;
    }

    boolean draws(String node) {
        return drawn.containsKey(node);
    }

    /** Draws the neighbours of a node that is drawn, as long as the picture has room for them. */
    void expand(String node) {
        source.beside(node).filter(other -> !draws(other)).limit(Chart.MOST - drawn.size()).toList()
                .forEach(other -> place(other, drawn.get(node)));
    }

    /** Draws a node near a neighbour that is drawn, or below the picture if no neighbour is drawn. */
    void add(String node) {
        if (!draws(node)) {
            place(node, source.beside(node).filter(this::draws).findFirst().map(drawn::get).orElseGet(this::below));
        }
    }

    /**
     * Removes the nodes whose only drawn neighbour is this one.
     *
     * @param unfolded the network of all nodes that were drawn before anything was folded
     */
    void fold(String node, Network unfolded) {
        drawn.keySet().removeAll(unfolded.beside(node).stream()
                .filter(other -> unfolded.beside(other).stream().noneMatch(third -> !third.equals(node) && draws(third))).toList());
    }

    private Point below() {
        return new Point(0, drawn.values().stream().mapToDouble(Point::y).max().orElse(0) + 1);
    }

    private void place(String node, Point around) {
        if (drawn.size() < Chart.MOST) {
            var at = spot(around);
            drawn.put(node, at);
            room.take(at);
        }
    }

    /**
     * Finds a free spot around a place. A ring that was full is not tried again, because nodes are removed only by folding, which comes
     * last.
     */
    private Point spot(Point around) {
        for (var ring = full.getOrDefault(around, 0); ring < RINGS.length; ring++) {
            var spot = roomiest(around, RINGS[ring], ROOM);
            if (spot != null) {
                full.put(around, ring);
                return spot;
            }
        }
        full.put(around, RINGS.length);
        return roomiest(around, RINGS[RINGS.length - 1], 0);
    }

    /**
     * Returns the spot on a ring with the largest distance to the nearest node; null if every spot is too near a node.
     *
     * @param enough the least distance to the nearest node
     */
    private Point roomiest(Point around, double ring, double enough) {
        Point best = null;
        var most = enough;
        for (var direction = 0; direction < DIRECTIONS; direction++) {
            var angle = 2 * Math.PI * direction / DIRECTIONS;
            var at = new Point(Layout.rounded(around.x() + ring * Math.cos(angle)), Layout.rounded(around.y() + ring * Math.sin(angle)));
            var nearest = room.nearest(at, most);
            if (best == null ? nearest >= most : nearest > most) {
                best = at;
                most = nearest;
            }
        }
        return best;
    }
}
