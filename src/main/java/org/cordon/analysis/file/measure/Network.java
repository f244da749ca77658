package org.cordon.analysis.file.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.cwts.util.LargeIntArray;

/**
 * An undirected network: nodes in the order of their keys, and at most one link between two nodes. A link rests on all origins that state
 * it. The order in which nodes and links were given changes no result.
 */
public final class Network {

    private final List<String> nodes;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final List<Link> links;
    private final int[][] neighbours;

    /**
     * A link between two nodes.
     *
     * @param origins the origins that state the link; several contributions may share an origin
     */
    public record Link(String from, String to, Set<String> origins) {

        public Link {
            origins = Set.copyOf(origins);
        }

        private Link ordered() {
            return from.compareTo(to) <= 0 ? this : new Link(to, from, origins);
        }

        private Link and(Link other) {
            var both = new TreeSet<>(origins);
            both.addAll(other.origins);
            return new Link(from, to, both);
        }
    }

    private record Ends(String from, String to) implements Comparable<Ends> {

        @Override
        public int compareTo(Ends other) {
            var first = from.compareTo(other.from);
            return first == 0 ? to.compareTo(other.to) : first;
        }
    }

    /** Builds a network; leaves out links to unknown nodes and links from a node to itself. */
    public Network(Collection<String> nodes, Collection<Link> links) {
        this.nodes = List.copyOf(new TreeSet<>(nodes));
        for (var node : this.nodes) {
            indexes.put(node, indexes.size());
        }
        var once = new TreeMap<Ends, Link>();
        for (var link : links) {
            if (indexes.containsKey(link.from) && indexes.containsKey(link.to) && !link.from.equals(link.to)) {
                var ordered = link.ordered();
                once.merge(new Ends(ordered.from, ordered.to), ordered, Link::and);
            }
        }
        this.links = List.copyOf(once.values());
        this.neighbours = neighbours(this.links);
    }

    private int[][] neighbours(List<Link> of) {
        var beside = new ArrayList<List<Integer>>();
        nodes.forEach(node -> beside.add(new ArrayList<>()));
        for (var link : of) {
            beside.get(index(link.from)).add(index(link.to));
            beside.get(index(link.to)).add(index(link.from));
        }
        return beside.stream().map(each -> each.stream().mapToInt(Integer::intValue).sorted().toArray()).toArray(int[][]::new);
    }

    public List<String> nodes() {
        return nodes;
    }

    public List<Link> links() {
        return links;
    }

    public int size() {
        return nodes.size();
    }

    /** Returns the number of neighbours of each node, in the order of the nodes. */
    public int[] degrees() {
        return Arrays.stream(neighbours).mapToInt(each -> each.length).toArray();
    }

    /**
     * Returns the number of origins on which the links of each node rest, in the order of the nodes. An origin of several links counts
     * once.
     */
    public int[] origins() {
        var of = new ArrayList<Set<String>>();
        nodes.forEach(node -> of.add(new TreeSet<>()));
        for (var link : links) {
            of.get(index(link.from)).addAll(link.origins);
            of.get(index(link.to)).addAll(link.origins);
        }
        return of.stream().mapToInt(Set::size).toArray();
    }

    public Network without(Collection<String> gone) {
        var left = new TreeSet<>(nodes);
        left.removeAll(Set.copyOf(gone));
        return new Network(left, links);
    }

    public Network only(Collection<String> kept) {
        var left = new TreeSet<>(nodes);
        left.retainAll(Set.copyOf(kept));
        return new Network(left, links);
    }

    /** Returns the components, the largest first; among components of the same size, the one with the lowest key first. */
    public List<Set<String>> components() {
        return new Structure(this).components();
    }

    /** Returns the network in the form that the CWTS algorithms read, with nodes numbered in their order and weighted by their degrees. */
    public nl.cwts.networkanalysis.Network numbered() {
        var ends = new LargeIntArray[] {new LargeIntArray(0), new LargeIntArray(0)};
        for (var link : links) {
            ends[0].append(index(link.from));
            ends[1].append(index(link.to));
        }
        return new nl.cwts.networkanalysis.Network(size(), true, ends, false, false);
    }

    /** Returns the place of the node in the order of the nodes. */
    public int index(String node) {
        return indexes.get(node);
    }

    /** Returns the neighbours of the node. */
    public Set<String> beside(String node) {
        return Arrays.stream(neighbours[index(node)]).mapToObj(nodes::get).collect(Collectors.toUnmodifiableSet());
    }

    int[] neighbours(int index) {
        return neighbours[index];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Network network && nodes.equals(network.nodes) && links.equals(network.links);
    }

    @Override
    public int hashCode() {
        return Objects.hash(nodes, links);
    }
}
