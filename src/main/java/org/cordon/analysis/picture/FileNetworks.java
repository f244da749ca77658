package org.cordon.analysis.picture;

import java.util.LinkedHashMap;
import java.util.Set;
import java.util.TreeSet;
import org.cordon.analysis.VisibleFiles;
import org.cordon.analysis.VisibleNetwork;
import org.cordon.analysis.picture.FileNetwork.Also;
import org.cordon.analysis.picture.FileNetwork.Entity;
import org.cordon.analysis.picture.FileNetwork.Tie;
import org.cordon.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what is linked in a file, as far as the caller sees it; what is computed on it is computed when the transaction is over. */
@Component
@Transactional(readOnly = true)
class FileNetworks {

    private final VisibleFiles files;
    private final VisibleNetwork network;

    FileNetworks(VisibleFiles files, VisibleNetwork network) {
        this.files = files;
        this.network = network;
    }

    private record Way(String from, String to, String kind) {
    }

    /** @throws Refusal not found, if the caller does not see the file */
    void require(String file) {
        files.require(file);
    }

    /** @throws Refusal not found, if the caller does not see the file */
    FileNetwork of(String file) {
        require(file);
        var ways = new LinkedHashMap<Way, Set<String>>();
        for (var link : network.links(file)) {
            ways.computeIfAbsent(new Way(link.from().toString(), link.to().toString(), link.kind()), any -> new TreeSet<>())
                    .add(link.origin());
        }
        var entities = network.entities(file).stream().map(entity -> new Entity(entity.id().toString(), entity.contribution(),
                entity.schema(), entity.caption(), entity.category(),
                entity.also().stream().map(other -> new Also(other.contribution(), other.caption())).toList())).toList();
        return new FileNetwork(entities, ways.entrySet().stream()
                .map(way -> new Tie(way.getKey().from, way.getKey().to, way.getKey().kind, way.getValue())).toList());
    }
}
