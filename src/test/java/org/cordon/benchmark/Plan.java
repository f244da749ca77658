package org.cordon.benchmark;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The plan of a benchmark.
 *
 * @param jar the jar of Cordon as it is now
 * @param before jars of earlier Cordons, to be played beside it; as a rule none or one
 * @param clients how many clients act at the same time
 * @param each how many lives each client plays in a round
 * @param counted how many lives one client plays to be counted
 * @param document the document that receives tables and chart
 */
record Plan(Path jar, List<Path> before, List<Integer> clients, int rounds, int each, int counted, Optional<Path> document) {

    /** The name of Cordon as it is now, in tables. */
    static final String MEASURED = "Cordon";

    /** Reads the plan from the command line, {@code -Dbenchmark.rounds=1} and the like. */
    static Plan ofCommand() {
        return new Plan(Path.of(setting("jar", "target/cordon-0.1.0-SNAPSHOT.jar")), list("before", "").map(Path::of).toList(),
                list("clients", "1,4,8").map(Integer::valueOf).toList(), Integer.parseInt(setting("rounds", "3")),
                Integer.parseInt(setting("each", "10")), Integer.parseInt(setting("counted", "20")),
                list("document", "docs/performance.md").map(Path::of).findFirst());
    }

    private static Stream<String> list(String name, String otherwise) {
        return Arrays.stream(setting(name, otherwise).split(",")).filter(item -> !item.isBlank());
    }

    private static String setting(String name, String otherwise) {
        return System.getProperty("benchmark." + name, otherwise);
    }

    /** The plan in words. */
    @Override
    public String toString() {
        return "%d rounds of %d lives a client, one contender after the other in each; costs of %d lives of one client.".formatted(rounds,
                each, counted);
    }
}
