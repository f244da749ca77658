package org.cordon.benchmark.report;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.cordon.lives.Acts;
import org.cordon.lives.Mode;

/** The result of one contender in one mode. */
public final class Result {

    private final String contender;
    private final Mode mode;
    private final boolean isOnlyMode;
    private final Cost cost;
    private final NavigableMap<Integer, Speed> speeds = new TreeMap<>();

    /**
     * @param lives lives per second, one number for each round
     * @param acts how long the acts of all rounds took
     */
    public record Speed(List<Double> lives, Acts acts) {

        public double median() {
            var sorted = lives.stream().sorted().toList();
            var middle = sorted.size() / 2;
            return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        }

        public double least() {
            return lives.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        }

        public double most() {
            return lives.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        }
    }

    /** @param isOnlyMode whether the contender has no other mode */
    public Result(String contender, Mode mode, boolean isOnlyMode, Cost cost) {
        this.contender = contender;
        this.mode = mode;
        this.isOnlyMode = isOnlyMode;
        this.cost = cost;
    }

    public void played(int clients, double livesASecond, Acts acts) {
        var speed = speeds.computeIfAbsent(clients, number -> new Speed(new ArrayList<>(), new Acts()));
        speed.lives().add(livesASecond);
        speed.acts().addAll(acts);
    }

    String name() {
        return isOnlyMode ? contender : contender + ", " + mode;
    }

    String contender() {
        return contender;
    }

    /** Whether the two results are compared with each other. */
    boolean isLike(Result other) {
        return mode == other.mode || isOnlyMode || other.isOnlyMode;
    }

    Cost cost() {
        return cost;
    }

    /** The speeds by the number of clients. */
    NavigableMap<Integer, Speed> speeds() {
        return speeds;
    }
}
