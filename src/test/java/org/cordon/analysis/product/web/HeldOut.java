package org.cordon.analysis.product.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * What six countries contribute to two files, and what is true of it: who is who, what links them, and what follows from that for whoever
 * sees some of it. The tables stand beside what is sent, and are not read from it. All persons are invented.
 */
final class HeldOut {

    /** @param notFor whom its supplier keeps it from */
    record Given(String name, String by, String origin, List<String> notFor) {
    }

    /** @param who he is, whatever he is called */
    record Thing(String given, String id, String schema, String called, String who, String category, boolean hidden) {

        boolean isMeasured() {
            return category.isEmpty() || category.equals("SUSPECT_OR_CONVICTED");
        }
    }

    record Tie(String given, String one, String other, String kind) {
    }

    /** What links two, by how it is called in a picture: in which ways, and by the word of how many origins. */
    record Edge(Set<String> kinds, int origins) {
    }

    /** What somebody is to see of whom: by how each is called in a picture, the contributions by which he came. */
    record Picture(Map<String, Set<String>> nodes, Map<Set<String>, Edge> edges) {
    }

    static final List<Given> GIVEN = rows("contributions").map(row -> new Given(row.get("given"), row.get("by"), row.get("origin"),
            Stream.of(row.get("notFor").split(" ")).filter(code -> !code.isEmpty()).toList())).toList();
    private static final List<Thing> ALL = rows("things").map(row -> new Thing(row.get("given"), row.get("id"), row.get("schema"),
            row.get("called"), row.get("who"), row.get("category"), !row.get("hidden").isEmpty())).toList();
    private static final List<Tie> TIES = rows("ties").map(row -> new Tie(row.get("given"), row.get("one"), row.get("other"),
            row.get("kind"))).toList();

    private final Set<String> shown = new HashSet<>();

    /** Whoever waited is categorised, and by somebody else as well where that is needed. */
    void appears(String called) {
        shown.add(called);
    }

    static Given given(String name) {
        return GIVEN.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    static String sent(String name) {
        var ending = Stream.of(".csv", ".jsonl").filter(each -> HeldOut.class.getResource("/held-out/" + name + each) != null).findFirst();
        try (var file = open(name + ending.orElseThrow())) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Those that may be compared: nobody who waits, and no child. */
    Stream<Thing> things(Collection<String> given) {
        return ALL.stream().filter(thing -> given.contains(thing.given) && (!thing.hidden || shown.contains(thing.called)));
    }

    Thing thing(String given, String called) {
        return ALL.stream().filter(thing -> thing.given.equals(given) && thing.called.equals(called)).findFirst()
                .orElseThrow(() -> new AssertionError(given + " tells of no " + called));
    }

    /**
     * The network of what somebody sees.
     *
     * @param judged whether all was judged by what is true
     */
    Picture picture(Collection<String> given, boolean judged) {
        var ids = things(given).collect(Collectors.toMap(thing -> thing.given + " " + thing.id, thing -> thing));
        var nodes = new TreeMap<String, Set<String>>();
        seen(ids).flatMap(tie -> Stream.of(tie.one, tie.other).map(id -> ids.get(tie.given + " " + id)))
                .forEach(thing -> nodes.computeIfAbsent(called(thing, judged), any -> new TreeSet<>()));
        ids.values().stream().filter(thing -> nodes.containsKey(called(thing, judged)))
                .forEach(thing -> nodes.get(called(thing, judged)).add(thing.given));
        return new Picture(nodes, edges(ids, judged));
    }

    /** Those between two of these: of one with whoever waits, or is a child, nothing is seen. */
    private static Stream<Tie> seen(Map<String, Thing> ids) {
        return TIES.stream().filter(tie -> ids.containsKey(tie.given + " " + tie.one) && ids.containsKey(tie.given + " " + tie.other));
    }

    private static Map<Set<String>, Edge> edges(Map<String, Thing> ids, boolean judged) {
        var ties = seen(ids)
                .collect(Collectors.groupingBy(tie -> Set.of(called(ids.get(tie.given + " " + tie.one), judged),
                        called(ids.get(tie.given + " " + tie.other), judged))));
        return ties.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> new Edge(
                one.getValue().stream().map(Tie::kind).collect(Collectors.toSet()),
                (int) one.getValue().stream().map(tie -> origin(tie.given)).distinct().count())));
    }

    /** As a picture calls it that knows it by this contribution alone, or by what is true. */
    static String called(Thing thing, boolean judged) {
        return judged ? thing.who : thing.given + " " + thing.called;
    }

    private static String origin(String name) {
        var written = given(name).origin();
        return written.isEmpty() ? name : written.toLowerCase().replaceAll(" +", " ");
    }

    private static Stream<CSVRecord> rows(String table) {
        var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        try (var parser = CSVParser.parse(open(table + ".csv"), StandardCharsets.UTF_8, format)) {
            return parser.getRecords().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream open(String name) {
        return HeldOut.class.getResourceAsStream("/held-out/" + name);
    }
}
