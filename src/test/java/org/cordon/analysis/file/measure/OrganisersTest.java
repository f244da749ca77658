package org.cordon.analysis.file.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.cordon.demo.play.network.SmugglingNetwork;
import org.cordon.demo.play.network.SmugglingNetwork.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks how well the measures tell organisers from aides in networks of the published shape. The floors were fixed before anything was
 * measured; docs/analysis.md has the figures.
 */
@Tag("slow")
class OrganisersTest {

    private static final Logger LOG = LoggerFactory.getLogger(OrganisersTest.class);
    private static final double FLOOR_OF_THE_AREA = 0.80;
    private static final double FLOOR_OF_THE_FIRST = 0.50;
    private static final long NETWORKS = 20;

    private record Found(double area, double first) {
    }

    @Test
    void standBeforeAidesByBetweenness() {
        var betweenness = found(network -> Betweenness.of(network, new MeasureProgress()));
        var degree = found(network -> Arrays.stream(network.degrees()).asDoubleStream().toArray());
        LOG.info("area under the curve {} by betweenness, {} by degree; organisers among the first 44 {} and {}",
                printed(betweenness.area), printed(degree.area), printed(betweenness.first), printed(degree.first));

        assertThat(betweenness.area).isGreaterThan(FLOOR_OF_THE_AREA);
        assertThat(betweenness.first).isGreaterThan(FLOOR_OF_THE_FIRST);
    }

    @Test
    void areMadeWithThePublishedShape() {
        var made = SmugglingNetwork.made(1);

        assertThat(made.actors()).hasSize(292);
        assertThat(made.actors()).filteredOn(Actor::organiser).hasSize(44);
        assertThat(2.0 * made.ties().size() / 292).isCloseTo(4, within(0.5));
        assertThat(SmugglingNetwork.made(1)).isEqualTo(made);
    }

    private static Network network(SmugglingNetwork made) {
        return new Network(made.actors().stream().map(Actor::key).toList(), made.ties().stream()
                .map(tie -> new Network.Link(tie.from().key(), tie.to().key(), Set.of("origin-" + tie.source()))).toList());
    }

    /** The mean of all networks. */
    private static Found found(Function<Network, double[]> values) {
        var each = LongStream.range(0, NETWORKS).mapToObj(SmugglingNetwork::made).map(made -> found(made, values.apply(network(made))))
                .toList();
        return new Found(each.stream().mapToDouble(Found::area).average().orElseThrow(),
                each.stream().mapToDouble(Found::first).average().orElseThrow());
    }

    private static Found found(SmugglingNetwork made, double[] values) {
        var isOrganiser = made.actors().stream().map(Actor::organiser).toList();
        var places = IntStream.range(0, values.length).boxed().toList();
        var organisers = places.stream().filter(isOrganiser::get).toList();
        var aides = places.stream().filter(place -> !isOrganiser.get(place)).toList();
        var won = organisers.stream().flatMapToDouble(one -> aides.stream()
                .mapToDouble(other -> (1 + Math.signum(values[one] - values[other])) / 2)).sum();
        var first = places.stream().sorted(Comparator.comparingDouble((Integer place) -> values[place]).reversed())
                .limit(organisers.size()).filter(isOrganiser::get).count();
        return new Found(won / organisers.size() / aides.size(), (double) first / organisers.size());
    }

    private static String printed(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
