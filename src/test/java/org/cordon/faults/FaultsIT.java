package org.cordon.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.cordon.lives.Mode;
import org.cordon.lives.Pair;
import org.junit.jupiter.api.Test;

/** The short form of {@link Faults}, in each build. */
class FaultsIT {

    static final Path JAR = Path.of(System.getProperty("cordon.jar", "target/cordon-0.1.0-SNAPSHOT.jar"));
    private static final Path FOLDER = Path.of("target", "faults-short").toAbsolutePath();
    private static final List<String> SOON_THERE = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m");

    @Test
    void nothingIsLostNorDoneTwice() throws IOException {
        try (var rig = new Rig(JAR, FOLDER, SOON_THERE)) {
            var trial = new Trial(rig);
            var findings = List.of(
                    trial.play(new KilledNode(2, Duration.ofSeconds(1)), Pair.first(2), 10, Mode.ONE_BY_ONE),
                    trial.play(new RestartedDatabase(1, Duration.ofSeconds(1), Duration.ofSeconds(2)), Pair.first(2), 2, Mode.IN_BATCHES),
                    new Bursts(rig, trial).arrestsTwice(1, 5, false));
            assertThat(findings).allSatisfy(one -> assertThat(one.flaws()).as(one.fault()).isEmpty());
        }
    }
}
