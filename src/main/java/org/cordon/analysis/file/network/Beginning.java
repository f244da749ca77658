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
 * What one statement reads of a network of which the places are known: the links with which a picture begins, and what stands beside some
 * of its nodes.
 */
final class Beginning {

    private final Places places;
    private final Set<UUID> first;
    private final Set<UUID> named;
    private final List<Network.Link> links = new ArrayList<>();
    /** By their ranks. */
    private final Map<UUID, BitSet> beside = new HashMap<>();
    private Print print;

    /**
     * @param most  so many of those that stand first
     * @param named of what it is told what it stands beside; of what is in no network, nothing
     */
    Beginning(Places places, int most, Collection<UUID> named) {
        this.places = places;
        first = Set.copyOf(places.first(most));
        this.named = named.stream().map(places.ones()::of).filter(places::have).collect(Collectors.toSet());
    }

    /** By all of their ids. */
    UUID[] first() {
        return places.ones().all(first).toArray(UUID[]::new);
    }

    /** By all of their ids. */
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

    /** Whether its reader sees what he saw when the places were computed. */
    boolean isOfThePlaces() {
        return places.areOf(print);
    }

    Places places() {
        return places;
    }

    Network network() {
        return new Network(first.stream().map(UUID::toString).toList(), links);
    }

    /** Those that stand first first. */
    Stream<UUID> beside(UUID node) {
        return beside.getOrDefault(node, new BitSet()).stream().mapToObj(places::at);
    }
}
