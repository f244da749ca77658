package org.cordon.analysis.file.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.cordon.analysis.file.measure.Measures.Position;
import org.cordon.analysis.file.measure.Network.Link;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.junit.jupiter.api.Test;

class MeasuresTest {

    private static final Offset<Double> PRINTED = within(0.00005);
    private static final Network ZACHARY = PublishedNetworks.zachary();
    private static final Network KITE = PublishedNetworks.kite();

    @Test
    void givesTheBetweennessThatIsPrintedForTheKarateClub() {
        var measures = Measures.of(ZACHARY, new MeasureProgress());

        assertThat(measures.nodes()).isEqualTo(34);
        assertThat(measures.links()).isEqualTo(78);
        assertThat(measures.positions().subList(0, 5)).extracting(Position::betweenness)
                .containsExactly(0.4376, 0.3041, 0.1452, 0.1437, 0.1383);
        assertThat(measures.positions().subList(0, 2)).extracting(Position::degree).containsExactly(16, 17);
    }

    @Test
    void givesTheBetweennessThatIsPrintedForTheKite() {
        var measures = Measures.of(KITE, new MeasureProgress());

        assertThat(measures.positions().subList(0, 3)).extracting(Position::betweenness).containsExactly(0.3889, 0.2315, 0.2315);
        assertThat(measures.positions().get(0).degree()).isEqualTo(3);
        assertThat(measures.positions()).filteredOn(Position::cutPoint).hasSize(2);
        assertThat(measures.positions().stream().mapToInt(Position::degree).max()).hasValue(6);
    }

    @Test
    void findsGroupsInTheKarateClubAtLeastAsWellAsPrinted() {
        assertThat(Groups.of(ZACHARY, new MeasureProgress()).modularity()).isCloseTo(0.4198, PRINTED);
    }

    @Test
    void agreesWithJGraphtOnNetworksMadeByChance() {
        for (var seed = 0; seed < 20; seed++) {
            var network = byChance(40, 60, new Random(seed));

            assertThat(Betweenness.of(network, new MeasureProgress())).as("seed %s", seed).containsExactly(byJgrapht(network),
            within(1e-9));
        }
    }

    @Test
    void saysWhatWouldFallApart() {
        var line = PublishedNetworks.line("a", "b", "c", "d", "e", "f", "g", "h", "i", "j");

        assertThat(Disruption.remaining(line, List.of("c", "e", "a"))).containsExactly(0.7, 0.5, 0.5);
        assertThat(Measures.of(line, new MeasureProgress()).positions()).filteredOn(position -> position.node().equals("e")).singleElement()
                .satisfies(position -> {
                    assertThat(position.remaining()).isEqualTo(0.5);
                    assertThat(position.cutPoint()).isTrue();
                });
        assertThat(Measures.of(line, new MeasureProgress()).positions()).filteredOn(position -> position.node().equals("a")).singleElement()
                .extracting(Position::remaining).isEqualTo(0.9);
    }

    @Test
    void countsASourceThatCameBackOnce() {
        var network = new Network(List.of("a", "b", "c"), List.of(new Link("a", "b", Set.of("one")), new Link("b", "a", Set.of("one")),
                new Link("c", "a", Set.of("one", "two"))));

        assertThat(network.links()).hasSize(2);
        assertThat(network.origins()).containsExactly(2, 1, 2);
        assertThat(network.degrees()).containsExactly(2, 1, 1);
    }

    @Test
    void saysHowFirmTheFirstStandsInAStarAndInARing() {
        var star = new Network(numbers(30), IntStream.range(1, 30).mapToObj(end -> link(0, end)).toList());
        var ring = new Network(numbers(30), IntStream.range(0, 30).mapToObj(end -> link(end, (end + 1) % 30)).toList());

        assertThat(Measures.of(star, new MeasureProgress()).positions().get(0)).extracting(Position::node, Position::firmness)
                .containsExactly("0", 1.0);
        assertThat(Measures.of(ring, new MeasureProgress()).positions().get(0).firmness()).isLessThan(0.3);
    }

    @Test
    void isTheSameInWhateverOrderTheNetworkIsGiven() {
        var nodes = new ArrayList<>(ZACHARY.nodes());
        var links = new ArrayList<>(ZACHARY.links());
        Collections.shuffle(nodes, new Random(1));
        Collections.shuffle(links, new Random(1));

        assertThat(Measures.of(new Network(nodes, links), new MeasureProgress())).isEqualTo(Measures.of(ZACHARY, new MeasureProgress()));
    }

    @Test
    void measuresNothingOfNothingAndOfOneAlone() {
        assertThat(Measures.of(new Network(List.of(), List.of()), new MeasureProgress()).positions()).isEmpty();
        assertThat(Measures.of(new Network(List.of("a"), List.of(link(0, 0))), new MeasureProgress()).positions())
                .containsExactly(new Position("a", 0, 0, false, 0, 0, 0, 1, 0));
    }

    @Test
    void saysHowFarItIsAndStopsWhenNobodyWantsIt() {
        var course = new MeasureProgress();
        assertThat(course.percent()).isZero();
        Measures.of(KITE, course);
        assertThat(course.percent()).isEqualTo(100);
        course.cancel();
        assertThatThrownBy(() -> Measures.of(KITE, course)).isInstanceOf(CancellationException.class);
    }

    private static List<String> numbers(int size) {
        return IntStream.range(0, size).mapToObj(String::valueOf).toList();
    }

    private static Link link(int from, int to) {
        return new Link(String.valueOf(from), String.valueOf(to), Set.of("origin"));
    }

    private static Network byChance(int size, int links, Random chance) {
        return new Network(numbers(size), IntStream.range(0, links)
                .mapToObj(any -> link(chance.nextInt(size), chance.nextInt(size))).toList());
    }

    /** Betweenness by JGraphT, corrected: it divides by the pairs in both directions and counts one, which halves the usual figure. */
    private static double[] byJgrapht(Network network) {
        var graph = new SimpleGraph<String, DefaultEdge>(DefaultEdge.class);
        network.nodes().forEach(graph::addVertex);
        network.links().forEach(link -> graph.addEdge(link.from(), link.to()));
        var scores = new BetweennessCentrality<>(graph, true).getScores();
        return network.nodes().stream().mapToDouble(node -> 2 * scores.get(node)).toArray();
    }
}
