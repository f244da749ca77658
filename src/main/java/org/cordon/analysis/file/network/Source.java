package org.cordon.analysis.file.network;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.cordon.analysis.file.measure.Network;

/**
 * A network from which a picture is drawn: its nodes in their rank, which says who is drawn first, and what is asked for of some of them.
 */
public interface Source {

    /** Those with which its picture begins, which stand first, and what links them; not on whose word. */
    Network first();

    /** How many stand before it. */
    int rank(String node);

    /** As which node something is in the network; empty if it is not in it. */
    Optional<String> find(UUID id);

    /** What a node stands beside that is expanded or added, those that stand first first. */
    Stream<String> beside(String node);

    /** These alone, and what links them. */
    FileNetwork only(Set<String> nodes);

    /** With how many others it is linked. */
    int links(String node);

    /** On how many origins these links rest. */
    int origins(String node);

    /** How many nodes there are. */
    int total();

    /** How many there are of each kind, what is left out of the network among them. */
    Map<String, Long> kinds();
}
