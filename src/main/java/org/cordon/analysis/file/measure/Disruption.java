package org.cordon.analysis.file.measure;

import java.util.ArrayList;
import java.util.List;

/** What would fall apart: how large the largest component is without those who are taken away, as a share of what it was. */
public final class Disruption {

    private Disruption() {
    }

    /**
     * What is left when they are gone one after the other.
     *
     * @return a share from 0 to 1 for each of the sequence, in its order
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
