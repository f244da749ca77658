package org.cordon.lives;

import java.util.List;
import java.util.stream.IntStream;

/** The two bureaus that a client acts for: one wants persons, who are believed to be in the country of the other. */
public record Pair(String wanting, String host) {

    private static final List<String> WANTING = List.of("FR", "DE", "ES", "NL", "BE", "PL", "SE", "PT");
    private static final List<String> HOSTS = List.of("IT", "GR", "RO", "AT", "CZ", "HU", "DK", "FI");

    public static List<Pair> first(int clients) {
        return IntStream.range(0, clients).mapToObj(client -> new Pair(WANTING.get(client), HOSTS.get(client))).toList();
    }

    List<String> countries() {
        return List.of(wanting, host);
    }
}
