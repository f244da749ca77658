package org.cordon.analysis.file.network;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.cordon.analysis.file.measure.Network;

/** A network from which a picture is drawn. The rank of a node decides which nodes are drawn first. */
public interface NetworkSource {

    /** Returns the nodes with which the picture begins, and the links between them. The links may lack their origins. */
    Network first();

    /** Returns how many nodes stand before this one. */
    int rank(String node);

    /** Returns the node that an entity is part of; empty if the entity is not in the network. */
    Optional<String> find(UUID id);

    /** Returns the neighbours of a node, in the order of their ranks. The node is one that the reader expands or adds. */
    Stream<String> beside(String node);

    /** Returns these nodes and the links between them. */
    FileNetwork only(Set<String> nodes);

    /** Returns the number of neighbours of the node. */
    int links(String node);

    /** Returns the number of origins on which the node's links rest. */
    int origins(String node);

    /** Returns the number of nodes. */
    int total();

    /** Returns the number of entities of each kind, including the kinds that are left out. */
    Map<String, Long> kinds();
}
