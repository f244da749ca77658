package org.cordon.analysis.file.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * The firmness of the order by betweenness. Each try removes a tenth of the network at random with a fixed seed, alternately links and
 * nodes. A node is firm in a try if the removal does not move it down: the number of remaining nodes that stand before it does not grow.
 */
final class Firmness {

    static final int TRIES = 100;
    private static final double GONE = 0.1;

    private final Network network;
    private final double[] values;
    private final int[] tried;
    private final int[] stayed;

    private Firmness(Network network, double[] values) {
        this.network = network;
        this.values = values;
        this.tried = new int[network.size()];
        this.stayed = new int[network.size()];
    }

    /**
     * Returns the share of the tries in which each node was firm, in the order of the nodes. Tries that removed the node do not count.
     *
     * @param values the betweenness of each node
     */
    static double[] of(Network network, double[] values, MeasureProgress course) {
        var firmness = new Firmness(network, values);
        var chance = new Random(network.size());
        for (var number = 0; number < TRIES; number++) {
            firmness.compare(number % 2 == 0 ? withoutLinks(network, chance) : withoutNodes(network, chance), course);
            course.step();
        }
        var shares = new double[network.size()];
        Arrays.setAll(shares, index -> firmness.tried[index] == 0 ? 0 : (double) firmness.stayed[index] / firmness.tried[index]);
        return shares;
    }

    private static Network withoutLinks(Network network, Random chance) {
        return new Network(network.nodes(), drawn(network.links(), 1 - GONE, chance));
    }

    private static Network withoutNodes(Network network, Random chance) {
        return network.without(drawn(network.nodes(), GONE, chance));
    }

    private static <T> List<T> drawn(List<T> from, double share, Random chance) {
        var mixed = new ArrayList<>(from);
        Collections.shuffle(mixed, chance);
        return mixed.subList(0, (int) Math.round(share * mixed.size()));
    }

    private void compare(Network thinned, MeasureProgress course) {
        var left = thinned.nodes().stream().mapToInt(network::index).toArray();
        var before = places(Arrays.stream(left).mapToDouble(index -> values[index]).toArray());
        var after = places(Betweenness.of(thinned, course));
        for (var place = 0; place < left.length; place++) {
            tried[left[place]]++;
            stayed[left[place]] += after[place] <= before[place] ? 1 : 0;
        }
    }

    /**
     * Returns how many nodes stand before each node. Values are rounded, because sums of the same parts in another order differ in their
     * last digits.
     */
    private static int[] places(double[] of) {
        var rounded = Arrays.stream(of).mapToLong(value -> Math.round(value * 1e9)).toArray();
        var sorted = rounded.clone();
        Arrays.sort(sorted);
        return Arrays.stream(rounded).mapToInt(value -> sorted.length - above(sorted, value)).toArray();
    }

    /** Returns the first place in ascending order whose value is greater. */
    private static int above(long[] sorted, long value) {
        var low = 0;
        var high = sorted.length;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (sorted[middle] > value) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
