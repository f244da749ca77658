package org.cordon.benchmark.flat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is measured.
 *
 * @param targets how many there are of ended operations, each time
 * @param lives how many are counted
 * @param asked how often each page is asked in each of three passes
 * @param document into which the tables go
 */
record FlatPlan(Path jar, List<Integer> targets, int lives, int asked, Optional<Path> document) {

    /** Of an operation that ended. */
    static final int EACH = 50;

    /** As the command says by {@code -Dflat.targets=1000} and the like. */
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

    /** In words. */
    @Override
    public String toString() {
        return "%d lives of one client; each page the best of three times %d.".formatted(lives, asked);
    }
}
