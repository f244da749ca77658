package org.cordon.analysis.file.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jgrapht.Graph;
import org.jgrapht.generate.NamedGraphGenerator;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.jgrapht.util.SupplierUtil;

/** Networks that many publications measure, as JGraphT builds them; their nodes are numbers from 0 on. */
final class PublishedNetworks {

    private PublishedNetworks() {
    }

    /** Friendships in a karate club, 34 members and 78 links (Zachary 1977). */
    static Network zachary() {
        return network(NamedGraphGenerator::generateZacharyKarateClubGraph);
    }

    /** Ten nodes in which three measures are each led by another node (Krackhardt 1990). */
    static Network kite() {
        return network(NamedGraphGenerator::generateKrackhardtKiteGraph);
    }

    private static Network network(BiConsumer<NamedGraphGenerator<Integer, DefaultEdge>, Graph<Integer, DefaultEdge>> built) {
        var graph = new SimpleGraph<Integer, DefaultEdge>(SupplierUtil.createIntegerSupplier(), SupplierUtil.createDefaultEdgeSupplier(),
                false);
        built.accept(new NamedGraphGenerator<>(), graph);
        var links = graph.edgeSet().stream().map(edge -> new Network.Link(String.valueOf(graph.getEdgeSource(edge)),
                String.valueOf(graph.getEdgeTarget(edge)), Set.of("published"))).toList();
        return new Network(graph.vertexSet().stream().map(String::valueOf).toList(), links);
    }

    static Network line(String... nodes) {
        var links = new ArrayList<Network.Link>();
        for (var node = 1; node < nodes.length; node++) {
            links.add(new Network.Link(nodes[node - 1], nodes[node], Set.of("o" + node)));
        }
        return new Network(List.of(nodes), links);
    }
}
