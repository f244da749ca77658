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
import org.cordon.analysis.file.network.NetworkSource;
import org.cordon.analysis.file.network.WholeNetwork;
import org.cordon.analysis.file.picture.Layout.Point;
import org.cordon.kernel.caller.PersonFile;

/**
 * The picture of a network, with the place of each node. It shows the nodes with the first ranks and the nodes that its reader asks for. It
 * shows at most {@value #MOST} nodes, because nobody reads more nodes.
 *
 * @param total the number of nodes that the reader sees, without the kinds that the reader left out
 * @param kinds the kinds of the whole network
 */
public record Chart(List<Node> nodes, List<Edge> links, int total, List<Kind> kinds) implements PersonFile {

    static final int MOST = 300;

    /**
     * A node that is shown.
     *
     * @param id           the id by which links and measures name the node
     * @param contribution the contribution that describes the node
     * @param also         the names and contributions of the other things that were judged to be the same as the node
     * @param links        the number of the node's neighbours, shown or not
     * @param origins      the number of origins that state the node's links
     * @param x            the distance to the right, in lengths of a link
     * @param y            the distance downwards, in lengths of a link
     */
    @JsonInclude(Include.NON_NULL)
    public record Node(String id, String contribution, String schema, String name, PersonCategory category, List<Also> also, int links,
            int origins, double x, double y) {
    }

    /** A link between two nodes that are shown: the kinds of its ties, and the number of origins that state the link. */
    public record Edge(String from, String to, Set<String> kinds, int origins) {
    }

    private record Ends(String from, String to) {

        static Ends of(String one, String other) {
            return one.compareTo(other) <= 0 ? new Ends(one, other) : new Ends(other, one);
        }
    }

    /**
     * The persons of one category or the things of one schema, with their number in the whole network. They are counted even if the picture
     * leaves them out.
     */
    public record Kind(String kind, long number) {
    }

    /** Returns the picture of the whole network that the reader sees, cut to at most {@link #MOST} nodes. */
    static Chart of(FileNetwork file) {
        return of(file, Drawing.ALL, Layout::of);
    }

    /** @param layout places the nodes with which the picture begins */
    static Chart of(FileNetwork whole, Drawing view, Function<Network, Map<String, Point>> layout) {
        return of(new WholeNetwork(whole, view.without(), view.first()), view, layout);
    }

    /** @param layout places the nodes with which the picture begins */
    static Chart of(NetworkSource source, Drawing view, Function<Network, Map<String, Point>> layout) {
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

    private static GrowingPicture grown(NetworkSource source, Drawing view, Function<Network, Map<String, Point>> layout) {
        var expanded = known(view.expanded(), source);
        var added = known(view.added(), source);
        var growth = new GrowingPicture(source, layout.apply(source.first()));
        var waiting = expanded.stream().filter(node -> !growth.draws(node)).toList();
        expanded.stream().filter(node -> !waiting.contains(node)).forEach(growth::expand);
        added.forEach(growth::add);
        waiting.stream().filter(growth::draws).forEach(growth::expand);
        return growth;
    }

    /** Returns the nodes of the given entities, without entities that the reader does not see in the network. */
    private static List<String> known(List<UUID> ids, NetworkSource source) {
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
