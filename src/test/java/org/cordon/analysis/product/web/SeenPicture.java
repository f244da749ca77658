package org.cordon.analysis.product.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordon.analysis.product.web.TwoFiles.items;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.analysis.product.web.HeldOut.Edge;
import org.cordon.analysis.product.web.HeldOut.Picture;

/** Compares the network of a file, as an account fetches it, with the truth about the contributions. */
final class SeenPicture {

    private final TwoFiles files;
    private final HeldOut truth;
    private final String user;
    private final String file;
    private final boolean judged;
    private final Picture expected;
    /** The name in the table of each id in the picture. */
    private final Map<String, String> called = new HashMap<>();

    /** @param given the contributions that the reader sees */
    SeenPicture(TwoFiles files, HeldOut truth, String user, String file, Collection<String> given, boolean judged) {
        this.files = files;
        this.truth = truth;
        this.user = user;
        this.file = file;
        this.judged = judged;
        expected = truth.picture(given, judged);
    }

    void isAsPutIn() {
        drawn();
        asTables();
        asFiles();
        if (!user.startsWith("ncb-")) {
            measured();
        }
    }

    /** Checks the same, asked part by part. */
    void isAsPutInStepByStep() {
        drawn();
        besides();
    }

    private void drawn() {
        var chart = files.json(user, files.path(file, "/network"));
        var nodes = new TreeMap<String, Set<String>>();
        items(chart, "nodes").forEach(node -> {
            var names = Stream.concat(Stream.of(node), items(node, "also")).map(this::name).collect(Collectors.toSet());
            assertThat(names).as(user + " sees as one what is not").hasSize(1);
            var name = names.iterator().next();
            called.put(node.path("id").asText(), name);
            nodes.put(name, Stream.concat(Stream.of(node), items(node, "also"))
                    .map(one -> files.called(one.path("contribution").asText())).collect(Collectors.toCollection(TreeSet::new)));
        });
        assertThat(nodes).as(user).isEqualTo(expected.nodes());
        assertThat(chart.path("total").asInt()).isEqualTo(nodes.size());
        var edges = new HashMap<Set<String>, Edge>();
        items(chart, "links").forEach(link -> edges.put(ends(link), new Edge(
                items(link, "kinds").map(JsonNode::asText).collect(Collectors.toSet()), link.path("origins").asInt())));
        assertThat(edges).as(user).isEqualTo(expected.edges());
        items(chart, "nodes").forEach(node -> assertThat(node.path("links").asInt()).as(user)
                .isEqualTo(beside(called.get(node.path("id").asText())).size()));
    }

    private String name(JsonNode node) {
        return HeldOut.called(truth.thing(files.called(node.path("contribution").asText()), node.path("name").asText()), judged);
    }

    private Set<String> ends(JsonNode link) {
        return Set.of(called.get(link.path("from").asText()), called.get(link.path("to").asText()));
    }

    private void asTables() {
        var entities = files.table(user, files.path(file, "/network.entities.csv"));
        assertThat(entities.stream().map(line -> called.get(line.get("id"))))
                .containsExactlyInAnyOrderElementsOf(expected.nodes().keySet());
        entities.forEach(line -> assertThat(Stream.of(line.get("contribution").split(" \\| ")).map(files::called))
                .containsExactlyInAnyOrderElementsOf(expected.nodes().get(called.get(line.get("id")))));
        var kinds = new HashMap<Set<String>, Set<String>>();
        files.table(user, files.path(file, "/network.links.csv")).forEach(line -> kinds
                .computeIfAbsent(Set.of(called.get(line.get("from")), called.get(line.get("to"))), any -> new HashSet<>())
                .add(line.get("kind")));
        assertThat(kinds).isEqualTo(expected.edges().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, edge -> edge.getValue().kinds())));
    }

    private void asFiles() {
        for (var ending : List.of("graphml", "gexf")) {
            var xml = files.text(user, files.path(file, "/network." + ending));
            assertThat(ids(xml, "<node id=\"([^\"]*)\"")).as(ending).isEqualTo(expected.nodes().keySet());
            var edges = new HashSet<Set<String>>();
            var found = Pattern.compile("<edge source=\"([^\"]*)\" target=\"([^\"]*)\"").matcher(xml);
            while (found.find()) {
                edges.add(Set.of(called.get(found.group(1)), called.get(found.group(2))));
            }
            assertThat(edges).as(ending).isEqualTo(expected.edges().keySet());
        }
    }

    private Set<String> ids(String xml, String pattern) {
        return Pattern.compile(pattern).matcher(xml).results().map(found -> called.get(found.group(1)))
                .collect(Collectors.toSet());
    }

    /** Checks what stands beside each node, and the way from the first node to each of the others. */
    private void besides() {
        for (var node : called.entrySet()) {
            var stops = files.json(user, files.path(file, "/neighbours?of=" + node.getKey()));
            assertThat(items(stops, "items").map(stop -> called.get(stop.path("id").asText()))).as(user + " " + node.getValue())
                    .containsExactlyInAnyOrderElementsOf(beside(node.getValue()));
        }
        var first = called.keySet().stream().sorted().findFirst().orElse(null);
        for (var other : called.keySet()) {
            var way = files.json(user, files.path(file, "/path?from=" + first + "&to=" + other));
            var steps = steps(called.get(first), expected.edges().keySet()).getOrDefault(called.get(other), Integer.MAX_VALUE);
            assertThat(way.path("total").asInt()).as(user + " " + called.get(first) + " to " + called.get(other))
                    .isEqualTo(steps > 4 ? 0 : steps + 1);
        }
    }

    private Set<String> beside(String name) {
        return expected.edges().keySet().stream().filter(ends -> ends.contains(name)).flatMap(Set::stream)
                .filter(other -> !other.equals(name)).collect(Collectors.toSet());
    }

    private void measured() {
        var measures = files.computed(user, files.path(file, "/measures")).path("measures");
        var nodes = truth.things(expected.nodes().values().stream().flatMap(Set::stream).collect(Collectors.toSet()))
                .collect(Collectors.groupingBy(thing -> HeldOut.called(thing, judged)));
        var who = expected.nodes().keySet().stream().filter(name -> nodes.get(name).stream().allMatch(HeldOut.Thing::isMeasured))
                .collect(Collectors.toCollection(TreeSet::new));
        var edges = expected.edges().keySet().stream().filter(who::containsAll).collect(Collectors.toSet());
        assertThat(measures.path("nodes").asInt()).as(user).isEqualTo(who.size());
        assertThat(measures.path("links").asInt()).as(user).isEqualTo(edges.size());
        var found = items(measures, "positions").collect(Collectors.toMap(one -> called.get(one.path("node").asText()),
                one -> one.path("betweenness").asDouble()));
        assertThat(found).as(user).isEqualTo(who.stream().collect(Collectors.toMap(name -> name, name -> between(name, who, edges))));
    }

    /** The share of the shortest ways between two others that lead over this node, to four digits, counted pair by pair. */
    private static double between(String one, Set<String> who, Set<Set<String>> edges) {
        var sum = 0.0;
        for (var from : who) {
            for (var to : who) {
                if (from.compareTo(to) < 0 && !from.equals(one) && !to.equals(one)) {
                    var there = steps(from, edges);
                    if (there.containsKey(to) && there.containsKey(one)
                            && there.get(one) + steps(one, edges).getOrDefault(to, Integer.MAX_VALUE / 2) == there.get(to)) {
                        sum += (double) ways(from, one, edges) * ways(one, to, edges) / ways(from, to, edges);
                    }
                }
            }
        }
        var most = (who.size() - 1) * (who.size() - 2) / 2.0;
        return most == 0 ? 0 : Math.round(sum / most * 1e4) / 1e4;
    }

    private static Map<String, Integer> steps(String from, Set<Set<String>> edges) {
        var steps = new HashMap<>(Map.of(from, 0));
        var waiting = new ArrayDeque<>(List.of(from));
        while (!waiting.isEmpty()) {
            var here = waiting.remove();
            edges.stream().filter(ends -> ends.contains(here)).flatMap(Set::stream).filter(other -> !steps.containsKey(other))
                    .forEach(other -> {
                        steps.put(other, steps.get(here) + 1);
                        waiting.add(other);
                    });
        }
        return steps;
    }

    private static long ways(String from, String to, Set<Set<String>> edges) {
        if (from.equals(to)) {
            return 1;
        }
        var back = steps(from, edges);
        return edges.stream().filter(ends -> ends.contains(to)).flatMap(Set::stream).distinct()
                .filter(other -> !other.equals(to) && back.getOrDefault(other, -1) == back.get(to) - 1)
                .mapToLong(other -> ways(from, other, edges)).sum();
    }
}
