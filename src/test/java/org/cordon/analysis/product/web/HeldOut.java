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
 * The contributions of six countries to two files, with the truth about them: who is who, what links them, and what each reader should see.
 * The tables stand beside the files that are sent, and are not read from them. All persons are invented.
 */
final class HeldOut {

    /** @param notFor the parties that the supplier keeps the contribution from */
    record Given(String name, String by, String origin, List<String> notFor) {
    }

    /** @param who the true person or thing, whatever name it is given */
    record Thing(String given, String id, String schema, String called, String who, String category, boolean hidden) {

        boolean isMeasured() {
            return category.isEmpty() || category.equals("SUSPECT_OR_CONVICTED");
        }
    }

    record Tie(String given, String one, String other, String kind) {
    }

    /** The link between two things, which are named as in a picture: its kinds, and how many origins report it. */
    record Edge(Set<String> kinds, int origins) {
    }

    /** The picture that a reader should see: each node by its name there, with the contributions that report it. */
    record Picture(Map<String, Set<String>> nodes, Map<Set<String>, Edge> edges) {
    }

    static final List<Given> GIVEN = rows("contributions").map(row -> new Given(row.get("given"), row.get("by"), row.get("origin"),
            Stream.of(row.get("notFor").split(" ")).filter(code -> !code.isEmpty()).toList())).toList();
    private static final List<Thing> ALL = rows("things").map(row -> new Thing(row.get("given"), row.get("id"), row.get("schema"),
            row.get("called"), row.get("who"), row.get("category"), !row.get("hidden").isEmpty())).toList();
    private static final List<Tie> TIES = rows("ties").map(row -> new Tie(row.get("given"), row.get("one"), row.get("other"),
            row.get("kind"))).toList();

    private final Set<String> shown = new HashSet<>();

    /** Records that a waiting person has been categorised, and confirmed by a second person where needed, and so appears. */
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

    /** The things of these contributions that may be compared: without persons who wait, and without children. */
    Stream<Thing> things(Collection<String> given) {
        return ALL.stream().filter(thing -> given.contains(thing.given) && (!thing.hidden || shown.contains(thing.called)));
    }

    Thing thing(String given, String called) {
        return ALL.stream().filter(thing -> thing.given.equals(given) && thing.called.equals(called)).findFirst()
                .orElseThrow(() -> new AssertionError(given + " tells of no " + called));
    }

    /**
     * The network that a reader of these contributions sees.
     *
     * @param judged whether all pairs were judged, each by the truth
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

    /** The ties between two of these things; ties with a waiting person or a child stay unseen. */
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

    /** The name of a thing in a picture: its true name after judgement, otherwise its name in this contribution. */
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
