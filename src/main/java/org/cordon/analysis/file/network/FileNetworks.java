package org.cordon.analysis.file.network;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cordon.analysis.file.Contributions;
import org.cordon.analysis.file.VisibleFiles;
import org.cordon.analysis.file.VisibleNetwork;
import org.cordon.analysis.file.network.FileNetwork.Also;
import org.cordon.analysis.file.network.FileNetwork.Entity;
import org.cordon.analysis.file.network.FileNetwork.Tie;
import org.cordon.kernel.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the network of a file, as far as the caller sees it. Computations on the network run after the transaction. */
@Component
@Transactional(readOnly = true)
public class FileNetworks {

    private final VisibleFiles files;
    private final VisibleNetwork network;
    private final Contributions contributions;

    FileNetworks(VisibleFiles files, VisibleNetwork network, Contributions contributions) {
        this.files = files;
        this.network = network;
        this.contributions = contributions;
    }

    private record Way(String from, String to, String kind) {
    }

    /** @throws Refusal not found, if the caller does not see the file */
    public void require(String file) {
        files.require(file);
    }

    /** @throws Refusal not found, if the caller does not see the file */
    public FileNetwork of(String file) {
        require(file);
        return of(network.entities(file), network.links(file));
    }

    /**
     * Returns the network of the contributions that were made by the given time and still exist.
     *
     * @throws Refusal not found, if the caller does not see the file
     */
    public FileNetwork of(String file, Instant until) {
        require(file);
        var given = contributions.given(file, until);
        return of(network.entities(file).stream().filter(entity -> Stream.concat(Stream.of(entity), entity.also().stream())
                        .anyMatch(one -> given.contains(one.contribution()))).toList(),
                network.links(file).stream().filter(link -> given.contains(link.contribution())).toList());
    }

    static FileNetwork of(List<VisibleNetwork.Entity> seen, List<VisibleNetwork.Link> links) {
        var ways = new LinkedHashMap<Way, Set<String>>();
        for (var link : links) {
            ways.computeIfAbsent(new Way(link.from().toString(), link.to().toString(), link.kind()), any -> new TreeSet<>())
                    .add(link.origin());
        }
        var entities = seen.stream().map(entity -> new Entity(entity.id().toString(), entity.contribution(),
                entity.schema(), entity.caption(), entity.category(),
                entity.also().stream().map(other -> new Also(other.id().toString(), other.contribution(), other.caption())).toList()))
                .toList();
        return new FileNetwork(entities, ways.entrySet().stream()
                .map(way -> new Tie(way.getKey().from, way.getKey().to, way.getKey().kind, way.getValue())).toList());
    }
}
