package org.cordon.analysis.file.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.cordon.analysis.file.measure.Network;
import org.cordon.analysis.file.measure.Network.Link;
import org.junit.jupiter.api.Test;

class LayoutTest {

    private static Network threePieces() {
        var links = new ArrayList<Link>();
        for (var node = 1; node < 60; node++) {
            links.add(link(node, new Random(node).nextInt(node)));
        }
        links.add(link(60, 61));
        return new Network(IntStream.range(0, 63).mapToObj(LayoutTest::key).toList(), links);
    }

    @Test
    void drawsTheSameNetworkTheSameWay() {
        var network = threePieces();
        var nodes = new ArrayList<>(network.nodes());
        var links = new ArrayList<>(network.links());
        Collections.shuffle(nodes, new Random(1));
        Collections.shuffle(links, new Random(1));

        assertThat(Layout.of(new Network(nodes, links))).isEqualTo(Layout.of(network));
    }

    @Test
    void givesEachItsOwnPlaceAndKeepsWhatIsLinkedTogether() {
        var network = threePieces();
        var points = Layout.of(network);

        assertThat(points).containsOnlyKeys(network.nodes());
        assertThat(new HashSet<>(points.values())).hasSameSizeAs(points.values());
        assertThat(points.values()).allSatisfy(point -> {
            assertThat(point.x()).isNotNegative().isFinite();
            assertThat(point.y()).isNotNegative().isFinite();
        });
        assertThat(average(network, points, network.links())).isLessThan(average(network, points, everyPair(network.nodes())) / 2);
    }

    @Test
    void drawsNothingOfNothing() {
        assertThat(Layout.of(new Network(List.of(), List.of()))).isEmpty();
    }

    private static double average(Network network, Map<String, Layout.Point> points, List<Link> links) {
        return links.stream().filter(link -> network.index(link.from()) < 60 && network.index(link.to()) < 60).mapToDouble(link -> {
            var from = points.get(link.from());
            var to = points.get(link.to());
            return Math.hypot(from.x() - to.x(), from.y() - to.y());
        }).average().orElseThrow();
    }

    private static List<Link> everyPair(List<String> nodes) {
        return nodes.stream().flatMap(from -> nodes.stream().filter(to -> from.compareTo(to) < 0)
                .map(to -> new Link(from, to, Set.of()))).toList();
    }

    private static String key(int number) {
        return "n%02d".formatted(number);
    }

    private static Link link(int from, int to) {
        return new Link(key(from), key(to), Set.of("origin"));
    }
}
