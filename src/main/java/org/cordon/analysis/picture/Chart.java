package org.cordon.analysis.picture;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.analysis.PersonCategory;
import org.cordon.analysis.measure.Network;
import org.cordon.analysis.picture.FileNetwork.Also;
import org.cordon.analysis.picture.FileNetwork.Entity;
import org.cordon.analysis.picture.Layout.Point;
import org.cordon.caller.PersonFile;

/**
 * The picture of a network, with the place of each part. Nobody reads more than some hundreds: those with the most links are shown, and
 * what its reader asks for besides, and it says of how many.
 *
 * @param total how many there are for its reader, without those that he has left out
 * @param kinds what there is in the whole network
 */
public record Chart(List<Node> nodes, List<Edge> links, int total, List<Kind> kinds) implements PersonFile {

    static final int MOST = 300;

    /**
     * One of those shown.
     *
     * @param id           by which its links and its measures name it
     * @param contribution by which it came
     * @param also         what else it is called, where it was judged to be one with other things
     * @param links        with how many others it is linked, shown or not
     * @param origins      on how many origins its links rest
     * @param x            to the right, and {@code y} downwards, in the length of a link
     */
    @JsonInclude(Include.NON_NULL)
    public record Node(String id, String contribution, String schema, String name, PersonCategory category, List<Also> also, int links,
            int origins, double x, double y) {
    }

    /** A link between two that are shown: in which ways, and on how many origins it rests. */
    public record Edge(String from, String to, Set<String> kinds, int origins) {
    }

    private record Ends(String from, String to) {

        static Ends of(String one, String other) {
            return one.compareTo(other) <= 0 ? new Ends(one, other) : new Ends(other, one);
        }
    }

    /** Persons of one category or things of one schema, and how many of them the whole network has, left out or not. */
    public record Kind(String kind, long number) {
    }

    /** The picture of all that the reader may see, cut to what can be read. */
    static Chart of(FileNetwork file) {
        return of(file, Drawing.ALL, Layout::of);
    }

    /** @param layout where those stand with which it begins */
    static Chart of(FileNetwork whole, Drawing view, Function<Network, Map<String, Point>> layout) {
        var file = whole.without(view.without());
        var all = file.drawn();
        var degrees = all.degrees();
        var origins = all.origins();
        var entities = file.entities().stream().collect(Collectors.toMap(Entity::id, entity -> entity));
        var ranked = all.nodes().stream().sorted(Comparator.comparing((String node) -> entities.get(node).isMeasured())
                .thenComparing(node -> degrees[all.index(node)]).reversed().thenComparing(node -> node)).toList();
        var at = grown(file, all, ranked, view, layout).drawn();
        var ways = ways(file);
        var nodes = ranked.stream().filter(at::containsKey).map(entities::get).map(entity -> {
            var index = all.index(entity.id());
            var point = at.get(entity.id());
            return new Node(entity.id(), entity.contribution(), entity.schema(), entity.name(), entity.category(), entity.also(),
                    degrees[index], origins[index], point.x(), point.y());
        }).toList();
        var links = all.only(at.keySet()).links().stream().map(link -> new Edge(link.from(), link.to(),
                ways.get(Ends.of(link.from(), link.to())), link.origins().size())).toList();
        return new Chart(nodes, links, all.size(), kinds(whole));
    }

    private static Growth grown(FileNetwork file, Network all, List<String> ranked, Drawing view,
            Function<Network, Map<String, Point>> layout) {
        var first = ranked.stream().limit(view.first()).toList();
        var growth = new Growth(all, ranked, layout.apply(all.only(first)));
        var expanded = known(view.expanded(), file);
        var waiting = expanded.stream().filter(node -> !growth.draws(node)).toList();
        expanded.stream().filter(node -> !waiting.contains(node)).forEach(growth::expand);
        known(view.added(), file).forEach(growth::add);
        waiting.stream().filter(growth::draws).forEach(growth::expand);
        known(view.folded(), file).stream().filter(growth::draws).forEach(growth::fold);
        return growth;
    }

    /** Those of them that its reader sees in the network, each as what it is one with. */
    private static List<String> known(List<UUID> ids, FileNetwork file) {
        var ones = file.entities().stream().flatMap(entity -> Stream.concat(Stream.of(entity.id()), entity.also().stream().map(Also::id))
                .map(id -> Map.entry(id, entity.id()))).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return ids.stream().map(UUID::toString).filter(ones::containsKey).map(ones::get).distinct().toList();
    }

    private static List<Kind> kinds(FileNetwork file) {
        return file.entities().stream().collect(Collectors.groupingBy(Entity::kind, TreeMap::new, Collectors.counting()))
                .entrySet().stream().map(kind -> new Kind(kind.getKey(), kind.getValue())).toList();
    }

    private static Map<Ends, Set<String>> ways(FileNetwork file) {
        var ways = new HashMap<Ends, Set<String>>();
        file.ties().forEach(tie -> ways.computeIfAbsent(Ends.of(tie.from(), tie.to()), any -> new TreeSet<>()).add(tie.kind()));
        return ways;
    }

    @Override
    public Stream<String> shown() {
        return nodes.stream().flatMap(node -> Stream.concat(Stream.of(node.contribution), node.also.stream().map(Also::contribution)))
                .distinct();
    }
}
