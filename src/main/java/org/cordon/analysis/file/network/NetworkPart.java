package org.cordon.analysis.file.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.analysis.file.VisibleNetwork.Print;
import org.cordon.analysis.file.measure.Network;

/**
 * The part of a network that one statement reads: the links with which a picture begins, and the neighbours of some of its nodes. The
 * places of all nodes are already known.
 */
final class NetworkPart {

    private final Places places;
    private final Set<UUID> first;
    private final Set<UUID> named;
    private final List<Network.Link> links = new ArrayList<>();
    /** The ranks of the neighbours of each named node. */
    private final Map<UUID, BitSet> beside = new HashMap<>();
    private Print print;

    /**
     * Prepares the statement.
     *
     * @param most  the number of first places with which the picture begins
     * @param named the nodes whose neighbours are read; nodes outside the network are left out
     */
    NetworkPart(Places places, int most, Collection<UUID> named) {
        this.places = places;
        first = Set.copyOf(places.first(most));
        this.named = named.stream().map(places.ones()::of).filter(places::have).collect(Collectors.toSet());
    }

    /** Returns the ids of the first nodes, and of all entities that were judged to be the same as one of these nodes. */
    UUID[] first() {
        return places.ones().all(first).toArray(UUID[]::new);
    }

    /** Returns the ids of the named nodes, and of all entities that were judged to be the same as one of these nodes. */
    UUID[] named() {
        return places.ones().all(named).toArray(UUID[]::new);
    }

    /** Takes a row of {@code network_step}. */
    void add(ResultSet row) throws SQLException {
        if (row.getString("seen") != null) {
            print = Print.of(row);
        } else {
            link(places.ones().of(row.getObject("entity", UUID.class)), places.ones().of(row.getObject("other", UUID.class)));
        }
    }

    private void link(UUID from, UUID to) {
        if (from.equals(to) || !places.have(to)) {
            return;
        }
        if (named.contains(from)) {
            beside.computeIfAbsent(from, any -> new BitSet()).set(places.rank(to));
        }
        if (first.contains(from) && first.contains(to)) {
            links.add(new Network.Link(from.toString(), to.toString(), Set.of()));
        }
    }

    /** Whether the reader still sees the part of the file from which the places were computed. */
    boolean isOfThePlaces() {
        return places.areOf(print);
    }

    Places places() {
        return places;
    }

    Network network() {
        return new Network(first.stream().map(UUID::toString).toList(), links);
    }

    /** Returns the neighbours of the node, in the order of their places. */
    Stream<UUID> beside(UUID node) {
        return beside.getOrDefault(node, new BitSet()).stream().mapToObj(places::at);
    }
}
