package org.cordon.analysis.file.measure;

import java.util.ArrayList;
import java.util.List;

/**
 * The effect of removing nodes: the size of the largest component after the removal, as a share of the size of the largest component
 * before.
 */
public final class Disruption {

    private Disruption() {
    }

    /**
     * Removes the nodes of the sequence one after the other.
     *
     * @return the share from 0 to 1 that is left after the removal of each node, in the order of the sequence
     */
    public static List<Double> remaining(Network network, List<String> sequence) {
        var first = largest(network);
        var left = new ArrayList<Double>();
        for (var gone = 1; gone <= sequence.size(); gone++) {
            left.add(first == 0 ? 0 : (double) largest(network.without(sequence.subList(0, gone))) / first);
        }
        return left;
    }

    private static int largest(Network network) {
        var components = new Structure(network).components();
        return components.isEmpty() ? 0 : components.get(0).size();
    }
}
