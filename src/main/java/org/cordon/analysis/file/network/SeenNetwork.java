package org.cordon.analysis.file.network;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.analysis.file.measure.Network;

/**
 * The network of a file as its reader sees it. Only the drawn part is read. One statement reads the links with which the picture begins. A
 * last statement reads the nodes that are drawn.
 */
public final class SeenNetwork implements NetworkSource {

    private final PlaceReader reader;
    private final String file;
    private final NetworkPart begun;
    private final Places places;

    SeenNetwork(PlaceReader reader, String file, NetworkPart begun) {
        this.reader = reader;
        this.file = file;
        this.begun = begun;
        places = begun.places();
    }

    @Override
    public Network first() {
        return begun.network();
    }

    @Override
    public int rank(String node) {
        return places.rank(UUID.fromString(node));
    }

    @Override
    public Optional<String> find(UUID id) {
        return Optional.of(places.ones().of(id)).filter(places::have).map(UUID::toString);
    }

    @Override
    public Stream<String> beside(String node) {
        return begun.beside(UUID.fromString(node)).map(UUID::toString);
    }

    @Override
    public FileNetwork only(Set<String> nodes) {
        return reader.only(file, places.ones(), nodes.stream().map(UUID::fromString).collect(Collectors.toSet()));
    }

    @Override
    public int links(String node) {
        return places.links(UUID.fromString(node));
    }

    @Override
    public int origins(String node) {
        return places.origins(UUID.fromString(node));
    }

    @Override
    public int total() {
        return places.total();
    }

    @Override
    public Map<String, Long> kinds() {
        return places.kinds();
    }
}
