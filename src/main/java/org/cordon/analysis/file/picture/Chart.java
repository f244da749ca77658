package org.cordon.analysis.file.picture;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cordon.analysis.file.PersonCategory;
import org.cordon.analysis.file.measure.Network;
import org.cordon.analysis.file.network.FileNetwork;
import org.cordon.analysis.file.network.FileNetwork.Also;
import org.cordon.analysis.file.network.Source;
import org.cordon.analysis.file.network.WholeNetwork;
import org.cordon.analysis.file.picture.Layout.Point;
import org.cordon.kernel.caller.PersonFile;

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
        return of(new WholeNetwork(whole, view.without(), view.first()), view, layout);
    }

    /** @param layout where those stand with which it begins */
    static Chart of(Source source, Drawing view, Function<Network, Map<String, Point>> layout) {
        var growth = grown(source, view, layout);
        var unfolded = source.only(growth.drawn().keySet());
        if (!view.folded().isEmpty()) {
            var linked = unfolded.drawn();
            known(view.folded(), source).stream().filter(growth::draws).forEach(node -> growth.fold(node, linked));
        }
        var at = growth.drawn();
        var shown = unfolded.only(at.keySet());
        var nodes = shown.entities().stream().sorted(Comparator.comparingInt(entity -> source.rank(entity.id()))).map(entity -> {
            var point = at.get(entity.id());
            return new Node(entity.id(), entity.contribution(), entity.schema(), entity.name(), entity.category(), entity.also(),
                    source.links(entity.id()), source.origins(entity.id()), point.x(), point.y());
        }).toList();
        var ways = ways(shown);
        var links = shown.drawn().links().stream().map(link -> new Edge(link.from(), link.to(),
                ways.get(Ends.of(link.from(), link.to())), link.origins().size())).toList();
        return new Chart(nodes, links, source.total(),
                source.kinds().entrySet().stream().map(kind -> new Kind(kind.getKey(), kind.getValue())).toList());
    }

    private static Growth grown(Source source, Drawing view, Function<Network, Map<String, Point>> layout) {
        var expanded = known(view.expanded(), source);
        var added = known(view.added(), source);
        var growth = new Growth(source, layout.apply(source.first()));
        var waiting = expanded.stream().filter(node -> !growth.draws(node)).toList();
        expanded.stream().filter(node -> !waiting.contains(node)).forEach(growth::expand);
        added.forEach(growth::add);
        waiting.stream().filter(growth::draws).forEach(growth::expand);
        return growth;
    }

    /** Those of them that its reader sees in the network, each as what it is one with. */
    private static List<String> known(List<UUID> ids, Source source) {
        return ids.stream().map(source::find).flatMap(Optional::stream).distinct().toList();
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
