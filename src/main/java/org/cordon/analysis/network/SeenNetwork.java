package org.cordon.analysis.network;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The network that its reader sees of a file, of which no more is read than is drawn. */
public final class SeenNetwork implements Source {

    private final PlaceReader reader;
    private final String file;
    private final Places places;

    public SeenNetwork(PlaceReader reader, String file, Places places) {
        this.reader = reader;
        this.file = file;
        this.places = places;
    }

    @Override
    public List<String> first(int most) {
        return places.first(most).stream().map(UUID::toString).toList();
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
    public Map<String, Set<String>> beside(Set<String> nodes) {
        var found = reader.beside(file, places.ones(), ids(nodes));
        return nodes.stream().collect(Collectors.toMap(Function.identity(), node -> found.containsKey(UUID.fromString(node))
                ? found.get(UUID.fromString(node)).stream().filter(places::have).map(UUID::toString).collect(Collectors.toSet())
                : Set.of()));
    }

    @Override
    public FileNetwork only(Set<String> nodes) {
        return nodes.equals(Set.copyOf(first(nodes.size()))) ? reader.first(file, places, nodes.size()) : read(nodes);
    }

    private FileNetwork read(Set<String> nodes) {
        return reader.only(file, places.ones(), ids(nodes));
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

    private static Set<UUID> ids(Set<String> nodes) {
        return nodes.stream().map(UUID::fromString).collect(Collectors.toSet());
    }
}
