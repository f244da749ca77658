package org.cordon.analysis.file.measure;

import java.util.Arrays;

/**
 * Computes betweenness (Brandes 2001): a node's share of the shortest paths between the other nodes, relative to the possible maximum.
 * Works on arrays, because resampling repeats the computation many times. A test compares the results with those of JGraphT, which takes
 * hundreds of times as long.
 */
final class Betweenness {

    private final Network network;
    private final double[] score;
    private final int[] order;
    private final int[] distance;
    private final double[] ways;
    private final double[] share;

    private Betweenness(Network network) {
        this.network = network;
        var size = network.size();
        score = new double[size];
        order = new int[size];
        distance = new int[size];
        ways = new double[size];
        share = new double[size];
    }

    /** Returns the betweenness of the nodes in their order, from 0 to 1. */
    static double[] of(Network network, MeasureProgress course) {
        var size = network.size();
        var betweenness = new Betweenness(network);
        for (var from = 0; from < size; from++) {
            course.goOn();
            betweenness.addWaysFrom(from);
        }
        var pairs = (size - 1.0) * (size - 2.0);
        return Arrays.stream(betweenness.score).map(sum -> size < 3 ? 0 : sum / pairs).toArray();
    }

    private void addWaysFrom(int from) {
        Arrays.fill(distance, -1);
        Arrays.fill(ways, 0);
        Arrays.fill(share, 0);
        distance[from] = 0;
        ways[from] = 1;
        order[0] = from;
        var reached = 1;
        for (var next = 0; next < reached; next++) {
            var node = order[next];
            for (var beside : network.neighbours(node)) {
                if (distance[beside] < 0) {
                    distance[beside] = distance[node] + 1;
                    order[reached++] = beside;
                }
                if (distance[beside] == distance[node] + 1) {
                    ways[beside] += ways[node];
                }
            }
        }
        for (var last = reached - 1; last > 0; last--) {
            addShares(order[last]);
        }
    }

    private void addShares(int node) {
        for (var before : network.neighbours(node)) {
            if (distance[before] == distance[node] - 1) {
                share[before] += ways[before] / ways[node] * (1 + share[node]);
            }
        }
        score[node] += share[node];
    }
}
