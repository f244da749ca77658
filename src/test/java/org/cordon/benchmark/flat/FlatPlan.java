package org.cordon.benchmark.flat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The plan of the measurement.
 *
 * @param targets how many targets of ended operations there are, each time
 * @param lives how many lives are counted
 * @param asked how often each page is asked for in each of three passes
 * @param document the document that receives the tables
 */
record FlatPlan(Path jar, List<Integer> targets, int lives, int asked, Optional<Path> document) {

    /** The targets of one ended operation. */
    static final int EACH = 50;

    /** Reads the plan from the command line, {@code -Dflat.targets=1000} and the like. */
    static FlatPlan ofCommand() {
        return new FlatPlan(Path.of(setting("jar", "target/cordon-0.1.0-SNAPSHOT.jar")),
                list("targets", "1000,10000,100000").map(Integer::valueOf).toList(), Integer.parseInt(setting("lives", "20")),
                Integer.parseInt(setting("asked", "20")), list("document", "docs/performance.md").map(Path::of).findFirst());
    }

    private static Stream<String> list(String name, String otherwise) {
        return Arrays.stream(setting(name, otherwise).split(",")).filter(item -> !item.isBlank());
    }

    private static String setting(String name, String otherwise) {
        return System.getProperty("flat." + name, otherwise);
    }

    /** The plan in words. */
    @Override
    public String toString() {
        return "%d lives of one client; each page the best of three times %d.".formatted(lives, asked);
    }
}
