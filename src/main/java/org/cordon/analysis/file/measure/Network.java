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
 * Who or what is linked with whom, without direction: nodes in the order of their keys, and one link between two of them that rests on
 * every origin that says so. The order in which nodes and links were given makes no difference to anything that is computed on it.
 */
public final class Network {

    private final List<String> nodes;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final List<Link> links;
    private final int[][] neighbours;

    /** That two are linked, by the word of those origins, of which several contributions may share one. */
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

    /** Links to what is no node of the network, and of a node with itself, are left out. */
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

    /** How many others each is linked with, in the order of the nodes. */
    public int[] degrees() {
        return Arrays.stream(neighbours).mapToInt(each -> each.length).toArray();
    }

    /** Of how many origins the links of each come, in the order of the nodes: one that is repeated three times is one. */
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

    /** What hangs together, the largest first; of one size, the one with the lowest key first. */
    public List<Set<String>> components() {
        return new Structure(this).components();
    }

    /** The same for the algorithms of the CWTS, with nodes numbered in their order and weighed by their degrees. */
    public nl.cwts.networkanalysis.Network numbered() {
        var ends = new LargeIntArray[] {new LargeIntArray(0), new LargeIntArray(0)};
        for (var link : links) {
            ends[0].append(index(link.from));
            ends[1].append(index(link.to));
        }
        return new nl.cwts.networkanalysis.Network(size(), true, ends, false, false);
    }

    /** Where the node stands in their order. */
    public int index(String node) {
        return indexes.get(node);
    }

    /** What the node is linked with. */
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
