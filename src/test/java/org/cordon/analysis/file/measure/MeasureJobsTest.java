package org.cordon.analysis.file.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.cordon.analysis.file.measure.Network.Link;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MeasureJobsTest {

    private final MeasureJobs jobs = new MeasureJobs(Duration.ofMinutes(1));
    private final MeasureJobs impatient = new MeasureJobs(Duration.ZERO);

    @AfterEach
    void stop() {
        jobs.stop();
        impatient.stop();
    }

    @Test
    void givesThemAtTheirEndAndComputesThemOnce() {
        var standing = jobs.of("analyst", "A-1", PublishedNetworks.kite());

        assertThat(standing.percent()).isEqualTo(100);
        assertThat(standing.result()).isEqualTo(Measures.of(PublishedNetworks.kite(), new MeasureProgress()));
        assertThat(jobs.of("analyst", "A-1", PublishedNetworks.kite()).result()).isSameAs(standing.result());
    }

    @Test
    void beginsAnewForWhatIsNotTheSameNetwork() {
        var before = jobs.of("analyst", "A-1", PublishedNetworks.kite()).result();

        assertThat(jobs.of("analyst", "A-1", PublishedNetworks.zachary()).result()).isNotEqualTo(before);
    }

    @Test
    void knowsAgainWhatIsSeenWithoutTheNetwork() {
        var standing = jobs.of("analyst", "A-1", "print", PublishedNetworks.kite());

        assertThat(jobs.standing("analyst", "A-1", "print")).contains(standing);
        assertThat(jobs.standing("analyst", "A-1", "another")).isEmpty();
        assertThat(jobs.standing("another", "A-1", "print")).isEmpty();
    }

    @Test
    void saysHowFarALargeOneIsAndBeginsAnewWhenItWasGivenUp() {
        var large = large();
        var standing = impatient.of("analyst", "A-1", large);
        assertThat(standing.result()).isNull();
        assertThat(standing.percent()).isLessThan(100);

        impatient.cancel("analyst", "A-1");

        assertThat(impatient.of("analyst", "A-1", large)).isEqualTo(new MeasureJobs.Standing<>(0, 0, null));
    }

    @Test
    void saysHowManyWaitBeforeAndLetsThoseGoOnWhenOneIsGivenUp() {
        var large = large();
        impatient.of("one", "A-1", large);
        impatient.of("two", "A-1", large);
        impatient.of("three", "A-1", large);
        assertThat(impatient.of("four", "A-1", large).before()).isEqualTo(1);

        impatient.cancel("three", "A-1");

        assertThat(impatient.of("four", "A-1", large).before()).isZero();
    }

    @Test
    void givesUpWhatNobodyWants() {
        var course = new MeasureProgress();
        course.cancel();

        assertThatThrownBy(() -> Betweenness.of(large(), course)).isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> Groups.of(large(), course)).isInstanceOf(CancellationException.class);
    }

    private static Network large() {
        var chance = new Random(1);
        var nodes = IntStream.range(0, 3_000).mapToObj(String::valueOf).toList();
        return new Network(nodes, IntStream.range(0, 9_000)
                .mapToObj(any -> new Link(drawn(nodes, chance), drawn(nodes, chance), Set.of("o"))).toList());
    }

    private static String drawn(List<String> nodes, Random chance) {
        return nodes.get(chance.nextInt(nodes.size()));
    }
}
