package org.cordon.analysis.file.measure;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The measures of a network, computed from its links, the nodes with the highest betweenness first. No figure is a score of a person. Each
 * figure describes a position in the part of the network that the reader may see. Each position also states its number of origins and its
 * firmness.
 *
 * @param components the number of components
 * @param groups     the number of groups that the Leiden algorithm finds
 * @param modularity how much more closely nodes are linked within groups than by chance, at most 1
 */
public record Measures(int nodes, int links, int components, int groups, double modularity, List<Position> positions) {

    /**
     * The position of one node.
     *
     * @param degree      the number of other nodes with which the node is linked
     * @param betweenness the node's share of the shortest paths between the other nodes, from 0 to 1
     * @param cutPoint    whether the component of the node falls apart without the node
     * @param component   the number of the node's component, from 0, the largest first
     * @param group       the number of the node's group, from 0, the largest first
     * @param remaining   the size of the largest component without the node, as a share of the size of the largest component with it
     * @param firmness    the share of the tries in which the node did not move down; each try leaves out a tenth of the network
     * @param origins     the number of origins that state the node's links
     */
    public record Position(String node, int degree, double betweenness, boolean cutPoint, int component, int group, double remaining,
            double firmness, int origins) {
    }

    /**
     * Computes all measures; 300 nodes take a second or two, and some thousands take minutes.
     *
     * @throws java.util.concurrent.CancellationException when the computation was cancelled
     */
    public static Measures of(Network network, MeasureProgress course) {
        course.begins(Firmness.TRIES + 2);
        var betweenness = Betweenness.of(network, course);
        course.step();
        var structure = new Structure(network);
        var components = structure.components();
        var cutPoints = structure.cutPoints();
        var groups = Groups.of(network, course);
        course.step();
        var firmness = Firmness.of(network, betweenness, course);
        var remaining = new Remaining(network, components, cutPoints);
        var component = numbered(components);
        var degrees = network.degrees();
        var numbers = groups.numbers();
        var origins = network.origins();
        var positions = IntStream.range(0, network.size()).mapToObj(index -> {
            var node = network.nodes().get(index);
            return new Position(node, degrees[index], rounded(betweenness[index]), cutPoints.contains(node), component.get(node),
                    numbers[index], rounded(remaining.without(node)), rounded(firmness[index]), origins[index]);
        }).sorted(Comparator.comparingDouble(Position::betweenness).thenComparingInt(Position::degree).reversed()
                .thenComparing(Position::node)).toList();
        return new Measures(network.size(), network.links().size(), components.size(), (int) IntStream.of(numbers).distinct().count(),
                rounded(groups.modularity()), positions);
    }

    /** Returns the measures with only the first positions. */
    public Measures first(int most) {
        return new Measures(nodes, links, components, groups, modularity, positions.stream().limit(most).toList());
    }

    /** Computes the share of the largest component that is left without one node. Only cut points have to be removed to find out. */
    private record Remaining(Network network, List<Set<String>> components, Set<String> cutPoints) {

        double without(String node) {
            var largest = components.get(0);
            if (!largest.contains(node)) {
                return 1;
            }
            if (cutPoints.contains(node)) {
                return Disruption.remaining(network, List.of(node)).get(0);
            }
            var second = components.size() > 1 ? components.get(1).size() : 0;
            return (double) Math.max(largest.size() - 1, second) / largest.size();
        }
    }

    private static Map<String, Integer> numbered(List<Set<String>> components) {
        var numbers = new HashMap<String, Integer>();
        for (var number = 0; number < components.size(); number++) {
            for (var node : components.get(number)) {
                numbers.put(node, number);
            }
        }
        return numbers;
    }

    private static double rounded(double value) {
        return Math.round(value * 1e4) / 1e4;
    }
}
