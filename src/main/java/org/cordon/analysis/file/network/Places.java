package org.cordon.analysis.file.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.cordon.analysis.file.VisibleNetwork;
import org.cordon.analysis.file.VisibleNetwork.Ones;
import org.cordon.analysis.file.VisibleNetwork.Print;

/**
 * Where each node of a network stands that its reader sees: in which rank, with how many links, on how many origins. Computed of all of
 * it, and true as long as he sees the same.
 */
final class Places {

    private final Print print;
    private final Ones ones;
    private final List<UUID> ranked;
    private final Map<UUID, Place> places = new HashMap<>();
    private final Map<String, Long> kinds = new TreeMap<>();
    private final int measured;

    /** What is read of a node. */
    record Read(UUID node, String kind, int links, int origins) {

        private boolean isMeasured() {
            return FileNetwork.isMeasured(kind);
        }
    }

    private record Place(int rank, int links, int origins) {
    }

    /**
     * @param print   of what its reader sees, and of what of it is one
     * @param ones    what of it is one
     * @param without kinds that are left out
     */
    Places(Print print, Ones ones, List<Read> read, Collection<String> without) {
        this.print = print;
        this.ones = ones;
        var there = new ArrayList<>(read);
        there.removeIf(node -> without.contains(node.kind));
        there.sort(Comparator.comparing(Read::isMeasured).thenComparing(Read::links).reversed()
                .thenComparing(Read::node, VisibleNetwork.BY_TEXT));
        there.forEach(node -> places.put(node.node, new Place(places.size(), node.links, node.origins)));
        ranked = there.stream().map(Read::node).toList();
        measured = (int) there.stream().filter(Read::isMeasured).count();
        read.forEach(node -> kinds.merge(node.kind, 1L, Long::sum));
    }

    /** Whether its reader sees the same as when it was computed. */
    boolean areOf(Print now) {
        return print.equals(now);
    }

    Ones ones() {
        return ones;
    }

    List<UUID> first(int most) {
        return ranked.subList(0, Math.min(most, ranked.size()));
    }

    UUID at(int rank) {
        return ranked.get(rank);
    }

    boolean have(UUID node) {
        return places.containsKey(node);
    }

    int rank(UUID node) {
        return places.get(node).rank;
    }

    int links(UUID node) {
        return places.get(node).links;
    }

    int origins(UUID node) {
        return places.get(node).origins;
    }

    int total() {
        return ranked.size();
    }

    /** How many are linked with each other. */
    int pairs() {
        return places.values().stream().mapToInt(Place::links).sum() / 2;
    }

    /** How many there are of whose position something may be said. */
    int measured() {
        return measured;
    }

    Map<String, Long> kinds() {
        return kinds;
    }

    /** How much memory it takes, in nodes. */
    int weight() {
        return 1 + ranked.size() + 2 * ones.lowest().size();
    }
}
