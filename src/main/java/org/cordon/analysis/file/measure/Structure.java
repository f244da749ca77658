package org.cordon.analysis.file.measure;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.BiconnectivityInspector;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.builder.GraphTypeBuilder;

/** The components of a network, the largest first, and its cut points: the nodes whose removal splits a component. */
final class Structure {

    private final Graph<String, DefaultEdge> graph;

    Structure(Network network) {
        graph = GraphTypeBuilder.<String, DefaultEdge>undirected().edgeClass(DefaultEdge.class).buildGraph();
        network.nodes().forEach(graph::addVertex);
        network.links().forEach(link -> graph.addEdge(link.from(), link.to()));
    }

    /** Returns the components, the largest first; among components of the same size, the one with the lowest key first. */
    List<Set<String>> components() {
        return new ConnectivityInspector<>(graph).connectedSets().stream().<Set<String>>map(TreeSet::new)
                .sorted(Comparator.<Set<String>>comparingInt(Set::size).reversed().thenComparing(set -> set.iterator().next())).toList();
    }

    Set<String> cutPoints() {
        return new TreeSet<>(new BiconnectivityInspector<>(graph).getCutpoints());
    }
}
