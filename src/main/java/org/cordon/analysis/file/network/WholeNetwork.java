package org.cordon.analysis.file.network;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.analysis.file.measure.Network;
import org.cordon.analysis.file.network.FileNetwork.Also;
import org.cordon.analysis.file.network.FileNetwork.Entity;

/** A network that has been read as a whole. */
public final class WholeNetwork implements NetworkSource {

    private final FileNetwork whole;
    private final int most;
    private final FileNetwork file;
    private final Network all;
    private final int[] degrees;
    private final int[] origins;
    private final List<String> ranked;
    private final Map<String, Integer> ranks = new HashMap<>();
    private final Map<String, String> ones;

    /**
     * Ranks the nodes: first the nodes whose position may be measured, and among equals those with more links.
     *
     * @param without the kinds that are left out
     * @param most    the number of first nodes with which a picture begins
     */
    public WholeNetwork(FileNetwork whole, Collection<String> without, int most) {
        this.whole = whole;
        this.most = most;
        file = whole.without(without);
        all = file.drawn();
        degrees = all.degrees();
        origins = all.origins();
        var measured = file.entities().stream().collect(Collectors.toMap(Entity::id, Entity::isMeasured));
        ranked = all.nodes().stream().sorted(Comparator.<String, Boolean>comparing(measured::get)
                .thenComparing(this::links).reversed().thenComparing(node -> node)).toList();
        ranked.forEach(node -> ranks.put(node, ranks.size()));
        ones = file.entities().stream().flatMap(entity -> Stream.concat(Stream.of(entity.id()), entity.also().stream().map(Also::id))
                .map(id -> Map.entry(id, entity.id()))).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Network first() {
        return all.only(ranked.stream().limit(most).toList());
    }

    @Override
    public int rank(String node) {
        return ranks.get(node);
    }

    @Override
    public Optional<String> find(UUID id) {
        return Optional.ofNullable(ones.get(id.toString()));
    }

    @Override
    public Stream<String> beside(String node) {
        return all.beside(node).stream().sorted(Comparator.comparing(ranks::get));
    }

    @Override
    public FileNetwork only(Set<String> nodes) {
        return file.only(nodes);
    }

    @Override
    public int links(String node) {
        return degrees[all.index(node)];
    }

    @Override
    public int origins(String node) {
        return origins[all.index(node)];
    }

    @Override
    public int total() {
        return all.size();
    }

    @Override
    public Map<String, Long> kinds() {
        return whole.entities().stream().collect(Collectors.groupingBy(Entity::kind, TreeMap::new, Collectors.counting()));
    }
}
