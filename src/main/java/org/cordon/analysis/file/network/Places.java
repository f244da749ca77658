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
 * The place of each node of a network that its reader sees: its rank, its number of links, and the number of their origins. Places are
 * computed from the whole network. They are valid as long as the reader sees the same part of the file.
 */
final class Places {

    private final Print print;
    private final Ones ones;
    private final List<UUID> ranked;
    private final Map<UUID, Place> places = new HashMap<>();
    private final Map<String, Long> kinds = new TreeMap<>();
    private final int measured;

    /** A node as read from the database. */
    record Read(UUID node, String kind, int links, int origins) {

        private boolean isMeasured() {
            return FileNetwork.isMeasured(kind);
        }
    }

    private record Place(int rank, int links, int origins) {
    }

    /**
     * Ranks the nodes: first the nodes whose position may be measured, and among equals those with more links.
     *
     * @param print   the digest of the part of the file that the reader sees
     * @param ones    the groups of entities that were judged to be the same
     * @param without the kinds that are left out
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

    /** Whether the reader still sees the part of the file from which the places were computed. */
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

    /** Returns the number of pairs of nodes that are linked. */
    int pairs() {
        return places.values().stream().mapToInt(Place::links).sum() / 2;
    }

    /** Returns the number of nodes whose position may be measured. */
    int measured() {
        return measured;
    }

    Map<String, Long> kinds() {
        return kinds;
    }

    /** Returns how much memory the places take, counted in nodes. */
    int weight() {
        return 1 + ranked.size() + 2 * ones.lowest().size();
    }
}
