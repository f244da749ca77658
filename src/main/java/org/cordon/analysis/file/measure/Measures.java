package org.cordon.analysis.file.measure;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What the links of a network say of its parts, those who join most first. Nothing here is a score of a person: each figure is of a
 * position among what was contributed and may be seen, with the origins it rests on and how firm it is.
 *
 * @param components how many parts hang together in themselves
 * @param groups     how many groups the Leiden algorithm finds
 * @param modularity how much closer the groups are within than by chance, at most 1
 */
public record Measures(int nodes, int links, int components, int groups, double modularity, List<Position> positions) {

    /**
     * The position of one node.
     *
     * @param degree      with how many others it is linked
     * @param betweenness on what share of the shortest ways between others it lies, from 0 to 1
     * @param cutPoint    whether its component falls apart without it
     * @param component   from 0 on, the largest first
     * @param group       from 0 on, the largest first
     * @param remaining   the largest component without it, as a share of what it is
     * @param firmness    the share of the tries with a tenth of the network gone in which no more stood before it
     * @param origins     on how many origins its links rest
     */
    public record Position(String node, int degree, double betweenness, boolean cutPoint, int component, int group, double remaining,
            double firmness, int origins) {
    }

    /**
     * Computes all of it; 300 nodes take a second or two, and some thousands minutes.
     *
     * @throws java.util.concurrent.CancellationException when the course was cancelled
     */
    public static Measures of(Network network, Course course) {
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

    /** The same, with the positions that stand first alone. */
    public Measures first(int most) {
        return new Measures(nodes, links, components, groups, modularity, positions.stream().limit(most).toList());
    }

    /** The largest component without one node, which has to be tried of its cut points alone. */
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
