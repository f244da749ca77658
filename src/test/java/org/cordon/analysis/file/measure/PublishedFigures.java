package org.cordon.analysis.file.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares our measures with the figures published on two networks of a police investigation (Cavallaro and others, PLOS ONE 15(8)
 * e0236476). Their lists have no licence and are no part of Cordon. Run it by {@code mvn -Pnetworks verify
 * -Dnetworks=criminal-nets/dataset}, with the folder of lcucav/criminal-nets that has them.
 */
class PublishedFigures {

    private static final Logger LOG = LoggerFactory.getLogger(PublishedFigures.class);
    private static final double[] MEETINGS = {.9565, .7391, .7174, .5000, .4239, .4130, .3913, .2609, .2500, .2065};
    private static final double[] CALLS = {.7640, .5730, .4270, .3933, .2472, .1348, .1236, .0562, .0562, .0449};

    @Test
    void areReproducedWhenTheMostBetweenIsRemovedAgainAndAgain() throws IOException {
        var meetings = disruption(read("Montagna_meetings_edgelist.csv"));
        var calls = disruption(read("Montagna_phonecalls_edgelist.csv"));
        LOG.info("meetings {}, calls {}: {} of 20 as published", meetings, calls, same(meetings, MEETINGS) + same(calls, CALLS));

        assertThat(meetings.stream().mapToDouble(each -> each).toArray()).containsExactly(MEETINGS, within(0.00005));
        assertThat(calls.stream().mapToDouble(each -> each).toArray()).containsExactly(CALLS, within(0.00005));
    }

    @Test
    void haveNoGroupsThatAreCloserThanOurs() throws IOException {
        var meetings = Groups.of(read("Montagna_meetings_edgelist.csv"), new MeasureProgress()).modularity();
        var calls = Groups.of(read("Montagna_phonecalls_edgelist.csv"), new MeasureProgress()).modularity();
        LOG.info("modularity of the meetings {}, of the calls {}", meetings, calls);

        assertThat(meetings).isGreaterThanOrEqualTo(0.609 - 0.01);
        assertThat(calls).isGreaterThanOrEqualTo(0.641 - 0.01);
    }

    private static long same(List<Double> found, double[] published) {
        return IntStream.range(0, published.length).filter(each -> Math.abs(found.get(each) - published[each]) <= 0.00005).count();
    }

    private static List<Double> disruption(Network network) {
        var gone = new ArrayList<String>();
        for (var step = 0; step < 10; step++) {
            gone.add(mostBetween(network.without(gone)));
        }
        return Disruption.remaining(network, gone);
    }

    private static String mostBetween(Network network) {
        var betweenness = Betweenness.of(network, new MeasureProgress());
        var most = IntStream.range(0, betweenness.length).reduce((one, other) -> betweenness[other] > betweenness[one] ? other : one);
        return network.nodes().get(most.orElseThrow());
    }

    private static Network read(String name) throws IOException {
        var folder = Objects.requireNonNull(System.getProperty("networks"), "-Dnetworks= has to name the folder of the lists");
        var nodes = new HashSet<String>();
        var links = new ArrayList<Network.Link>();
        for (var line : Files.readAllLines(Path.of(folder, name))) {
            var ends = line.trim().split("[\\s,;]+");
            nodes.addAll(List.of(ends[0], ends[1]));
            links.add(new Network.Link(ends[0], ends[1], Set.of("published")));
        }
        return new Network(nodes, links);
    }
}
