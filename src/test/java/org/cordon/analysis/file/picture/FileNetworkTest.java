package org.cordon.analysis.file.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.cordon.analysis.file.PersonCategory;
import org.cordon.analysis.file.measure.MeasureProgress;
import org.cordon.analysis.file.measure.Measures;
import org.cordon.analysis.file.measure.Network;
import org.cordon.analysis.file.network.FileNetwork;
import org.cordon.analysis.file.network.FileNetwork.Entity;
import org.cordon.analysis.file.network.FileNetwork.Tie;
import org.cordon.kernel.shared.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

@Tag("slow")
class FileNetworkTest {

    private static final FileNetwork SMALL = new FileNetwork(
            List.of(person("N-1", "Ada <Vale>", PersonCategory.SUSPECT_OR_CONVICTED), person("N-2", "=Bo Marsh", PersonCategory.VICTIM),
                    new Entity("N-3", "K-2", "Vessel", "Kestrel", null, List.of()),
                    person("N-4", "Cy Roe", PersonCategory.POSSIBLE_FUTURE_OFFENDER)),
            List.of(new Tie("N-1", "N-2", "UnknownLink", Set.of("a")), new Tie("N-3", "N-1", "Ownership", Set.of("a", "b")),
                    new Tie("N-1", "N-3", "Membership", Set.of("b")), new Tie("N-2", "N-4", "UnknownLink", Set.of("c"))));

    @Test
    void drawsVictimsAndMeasuresThemNowhere() {
        assertThat(SMALL.drawn().nodes()).containsExactly("N-1", "N-2", "N-3", "N-4");
        assertThat(SMALL.measured().nodes()).containsExactly("N-1", "N-3", "N-4");
        assertThat(SMALL.measured().links()).containsExactly(new Network.Link("N-1", "N-3", Set.of("a", "b")));
    }

    @Test
    void givesNobodyAnotherPositionForTheVictimsHeKnows() {
        var more = new ArrayList<>(SMALL.entities());
        var ties = new ArrayList<>(SMALL.ties());
        for (var number = 10; number < 30; number++) {
            more.add(person("N-" + number, "Somebody", PersonCategory.values()[2 + number % 4]));
            ties.add(new Tie("N-" + number, "N-1", "UnknownLink", Set.of("d")));
            ties.add(new Tie("N-" + number, "N-4", "UnknownLink", Set.of("d")));
        }

        assertThat(measures(new FileNetwork(more, ties))).isEqualTo(measures(SMALL));
    }

    @Test
    void showsThoseWithTheMostLinksAndSaysOfHowMany() {
        var entities = IntStream.range(0, 412).mapToObj(number -> person("N-%03d".formatted(number), "Person " + number,
                PersonCategory.SUSPECT_OR_CONVICTED)).toList();
        var ties = IntStream.range(1, 412).mapToObj(number -> new Tie("N-%03d".formatted(number), "N-%03d".formatted(number / 3),
                "UnknownLink", Set.of("a"))).toList();
        var chart = Chart.of(new FileNetwork(entities, ties));

        assertThat(chart.total()).isEqualTo(412);
        assertThat(chart.nodes()).hasSize(300);
        assertThat(chart.nodes()).isSortedAccordingTo((one, other) -> other.links() - one.links());
        assertThat(chart.nodes().get(299).links()).isPositive();
        assertThat(chart.shown()).containsExactly("K-1");
    }

    @Test
    void growsWhereItsReaderPointsAndGivesTheSamePictureForTheSameSteps() {
        var file = tree(412);
        var before = Chart.of(file, view(50, List.of(), List.of()), Layout::of);
        var grown = Chart.of(file, view(50, List.of(id(40), id(20)), List.of()), Layout::of);

        assertThat(before.nodes()).hasSize(50);
        assertThat(names(grown)).containsAll(names(before)).contains("Person 120", "Person 121", "Person 122", "Person 62").hasSize(56);
        assertThat(grown.total()).isEqualTo(412);
        assertThat(grown.nodes()).isSortedAccordingTo((one, other) -> other.links() - one.links());
        assertThat(places(grown)).containsAllEntriesOf(places(before)).as("each has a place of its own")
                .satisfies(places -> assertThat(new HashSet<>(places.values())).hasSameSizeAs(places.values()));
        assertThat(Chart.of(tree(412), view(50, List.of(id(40), id(20)), List.of()), Layout::of)).isEqualTo(grown);
        assertThat(names(Chart.of(file, view(50, List.of(id(20)), List.of()), Layout::of))).as("folded").doesNotContain("Person 120");
    }

    @Test
    void takesAwayWhatIsLinkedWithOneAlone() {
        var file = tree(40);
        var folded = Chart.of(file, view(300, List.of(), List.of(id(9))), Layout::of);

        assertThat(names(Chart.of(file))).contains("Person 27", "Person 28", "Person 29");
        assertThat(names(folded)).doesNotContain("Person 27", "Person 28", "Person 29").contains("Person 9", "Person 3").hasSize(37);
        assertThat(folded.total()).isEqualTo(40);
    }

    @Test
    void drawsNoMoreThanCanBeRead() {
        var star = tree(400);

        assertThat(Chart.of(star, view(300, List.of(id(0), id(120)), List.of()), Layout::of).nodes()).hasSize(300);
        assertThatThrownBy(() -> view(301, List.of(), List.of())).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> view(1, IntStream.range(0, 151).mapToObj(FileNetworkTest::id).toList(), List.of()))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void drawsWhatIsAddedAndThenWhatStandsBesideIt() {
        var file = tree(412);
        var added = Chart.of(file, new Drawing(10, List.of(id(90)), List.of(id(90), UUID.randomUUID()), List.of(), List.of()), Layout::of);

        assertThat(names(added)).hasSize(15).contains("Person 90", "Person 270", "Person 271", "Person 272", "Person 30");
    }

    @Test
    void leavesOutWhatItsReaderDoesAndCountsWithoutIt() {
        var without = Chart.of(SMALL, new Drawing(300, List.of(), List.of(), List.of(), List.of("VICTIM", "Vessel")), Layout::of);

        assertThat(names(without)).containsExactly("Ada <Vale>", "Cy Roe");
        assertThat(without.total()).isEqualTo(2);
        assertThat(without.links()).isEmpty();
        assertThat(without.kinds()).contains(new Chart.Kind("VICTIM", 1), new Chart.Kind("Vessel", 1));
    }

    @Test
    void saysInWhichWaysTwoAreLinkedAndOnHowManyOrigins() {
        assertThat(Chart.of(SMALL).links()).contains(new Chart.Edge("N-1", "N-3", Set.of("Membership", "Ownership"), 2));
    }

    @Test
    void isReadByOtherProgramsAndSaysWhoTookIt() throws Exception {
        var files = new NetworkFiles(SMALL, new NetworkFiles.Taken("analyst", "A-2K4F7H9QRS", Instant.parse("2027-05-11T02:20:00Z")));
        var mark = "A-2K4F7H9QRS, taken from Cordon by analyst at 2027-05-11T02:20:00Z";

        var graphml = parsed(files.graphml());
        assertThat(graphml.getElementsByTagName("node").getLength()).isEqualTo(4);
        assertThat(graphml.getElementsByTagName("edge").getLength()).isEqualTo(4);
        assertThat(graphml.getElementsByTagName("desc").item(0).getTextContent()).isEqualTo(mark);
        var gexf = parsed(files.gexf());
        assertThat(gexf.getElementsByTagName("node").item(0).getAttributes().getNamedItem("label").getNodeValue()).isEqualTo("Ada <Vale>");
        assertThat(gexf.getElementsByTagName("edge").getLength()).isEqualTo(4);
        assertThat(gexf.getElementsByTagName("description").item(0).getTextContent()).isEqualTo(mark);
        assertThat(files.entities().split("\r\n")).hasSize(5).contains("N-2,K-1,Person,'=Bo Marsh,,VICTIM,\"" + mark + "\"");
        assertThat(files.links().split("\r\n")).hasSize(5).contains("N-3,N-1,Ownership,2,\"" + mark + "\"");
    }

    /** A tree of numbered nodes. Each node is linked with the node of a third of its number, rounded down. */
    private static FileNetwork tree(int size) {
        var entities = IntStream.range(0, size).mapToObj(number -> person(id(number).toString(), "Person " + number,
                PersonCategory.SUSPECT_OR_CONVICTED)).toList();
        return new FileNetwork(entities, IntStream.range(1, size).mapToObj(number -> new Tie(id(number).toString(),
                id(number / 3).toString(), "UnknownLink", Set.of("a"))).toList());
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }

    private static Drawing view(int first, List<UUID> expanded, List<UUID> folded) {
        return new Drawing(first, expanded, List.of(), folded, List.of());
    }

    private static List<String> names(Chart chart) {
        return chart.nodes().stream().map(Chart.Node::name).toList();
    }

    private static Map<String, List<Double>> places(Chart chart) {
        return chart.nodes().stream().collect(Collectors.toMap(Chart.Node::id, node -> List.of(node.x(), node.y())));
    }

    private static Measures measures(FileNetwork network) {
        return Measures.of(network.measured(), new MeasureProgress());
    }

    private static Entity person(String id, String name, PersonCategory category) {
        return new Entity(id, "K-1", "Person", name, category, List.of());
    }

    private static Document parsed(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }
}
