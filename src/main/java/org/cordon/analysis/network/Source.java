package org.cordon.analysis.network;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A network from which a picture is drawn: its nodes in their rank, which says who is drawn first, and what is asked for of some of them.
 */
public interface Source {

    /** So many of those that stand first. */
    List<String> first(int most);

    /** How many stand before it. */
    int rank(String node);

    /** As which node something is in the network; empty if it is not in it. */
    Optional<String> find(UUID id);

    /** What each of these stands beside. */
    Map<String, Set<String>> beside(Set<String> nodes);

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
