package org.cordon.analysis.file.measure;

import java.util.Arrays;
import java.util.Random;
import nl.cwts.networkanalysis.Clustering;
import nl.cwts.networkanalysis.LeidenAlgorithm;

/**
 * Groups of nodes that are linked more closely than by chance. The Leiden algorithm finds them by modularity, as the best of several runs
 * with fixed seeds. Groups are numbered from 0, the largest first. A group does not mean that a person belongs to an organisation.
 */
final class Groups {

    private static final int RUNS = 10;
    private static final int ITERATIONS = 50;
    private static final double RANDOMNESS = 0.01;

    private final int[] numbers;
    private final double modularity;

    private Groups(int[] numbers, double modularity) {
        this.numbers = numbers;
        this.modularity = modularity;
    }

    static Groups of(Network network, MeasureProgress course) {
        if (network.links().isEmpty()) {
            return new Groups(firstNumbers(network.size()), 0);
        }
        // The algorithm maximises modularity if the nodes are weighted by their degrees.
        var weighted = network.numbered();
        var resolution = 1 / (2.0 * network.links().size());
        var best = new Groups(firstNumbers(network.size()), Double.NEGATIVE_INFINITY);
        for (var run = 0; run < RUNS; run++) {
            course.goOn();
            var clustering = new LeidenAlgorithm(resolution, ITERATIONS, RANDOMNESS, new Random(run)).findClustering(weighted);
            clustering.orderClustersByNNodes();
            var modularity = modularity(network, clustering);
            if (modularity > best.modularity) {
                best = new Groups(clustering.getClusters(), modularity);
            }
        }
        return best;
    }

    private static int[] firstNumbers(int size) {
        var numbers = new int[size];
        Arrays.setAll(numbers, index -> index);
        return numbers;
    }

    private static double modularity(Network network, Clustering clustering) {
        var links = network.links().size();
        var degrees = new double[clustering.getNClusters()];
        var degree = network.degrees();
        for (var node = 0; node < degree.length; node++) {
            degrees[clustering.getCluster(node)] += degree[node];
        }
        var within = network.links().stream().filter(link -> clustering.getCluster(network.index(link.from()))
                == clustering.getCluster(network.index(link.to()))).count();
        return (double) within / links - Arrays.stream(degrees).map(sum -> sum / (2.0 * links)).map(share -> share * share).sum();
    }

    /** Returns the number of each node's group, in the order of the nodes. */
    int[] numbers() {
        return numbers.clone();
    }

    double modularity() {
        return modularity;
    }
}
