package org.cordon.analysis.network;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.UUID;
import org.cordon.analysis.VisibleFiles;
import org.cordon.analysis.VisibleNetwork;
import org.cordon.analysis.VisibleNetwork.Ones;
import org.cordon.caller.CurrentCaller;
import org.cordon.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads of a network what a picture of some hundred nodes needs. The rank of all nodes is computed in the database, which takes some
 * seconds of a large network, and kept for its reader until what he sees has changed; nobody is told of what he would no longer see.
 */
@Component
@Transactional(readOnly = true)
public class PlaceReader {

    /** Of all that is kept, in nodes of some hundred bytes. */
    private static final int MOST_KEPT = 600_000;
    private static final Duration KEPT = Duration.ofMinutes(30);

    private final JdbcClient sql;
    private final VisibleFiles files;
    private final VisibleNetwork network;
    private final CurrentCaller caller;
    private final Cache<Key, Places> kept = Caffeine.newBuilder().maximumWeight(MOST_KEPT).expireAfterAccess(KEPT)
            .weigher((Key key, Places places) -> 1 + places.total()).build();

    PlaceReader(JdbcClient sql, VisibleFiles files, VisibleNetwork network, CurrentCaller caller) {
        this.sql = sql;
        this.files = files;
        this.network = network;
        this.caller = caller;
    }

    private record Key(String reader, String file, Set<String> without) {
    }

    /** @throws Refusal not found, if the caller does not see the file */
    public Places of(String file, Collection<String> without) {
        files.require(file);
        var ones = network.ones(file);
        var key = new Key(caller.get().user(), file, Set.copyOf(without));
        var before = kept.getIfPresent(key);
        var print = sql.sql("select network_print(:file)").param("file", file).query(String.class).single();
        if (before != null && before.areOf(print, ones)) {
            return before;
        }
        var now = read(file, ones, without);
        kept.put(key, now);
        return now;
    }

    /** With the print of the very rows that were read. */
    private Places read(String file, Ones ones, Collection<String> without) {
        var prints = new String[] {""};
        var ids = ones.lowest().keySet().stream().toList();
        var read = sql.sql("""
                        select p.print, n.* from network_print(:file) p (print)
                        left join network_places(:file, :ids, :lowest, :hidden, :without) n on true""")
                .param("file", file).param("ids", ids.toArray(UUID[]::new))
                .param("lowest", ids.stream().map(ones::of).toArray(UUID[]::new)).param("hidden", ones.hidden().toArray(UUID[]::new))
                .param("without", without.toArray(String[]::new)).query((row, number) -> {
                    prints[0] = row.getString("print");
                    return new Places.Read(row.getObject("node", UUID.class), row.getString("kind"), row.getInt("links"),
                            row.getInt("origins"));
                }).list();
        return new Places(prints[0], ones, read.stream().filter(node -> node.node() != null).toList(), without);
    }

    /** What each of these stands beside. */
    Map<UUID, NavigableSet<UUID>> beside(String file, Ones ones, Set<UUID> nodes) {
        return nodes.isEmpty() ? Map.of() : new VisibleLinks(sql, file, ones).from(nodes, null);
    }

    /** These nodes, and what links them. */
    FileNetwork only(String file, Ones ones, Set<UUID> nodes) {
        var these = ones.all(nodes);
        var links = sql.sql("select entity, other, kind, contribution, origin from links_among(:file, :these)").param("file", file)
                .param("these", these.toArray(UUID[]::new))
                .query((row, number) -> new VisibleNetwork.Link(ones.of(row.getObject("entity", UUID.class)),
                        ones.of(row.getObject("other", UUID.class)), row.getString("kind"), row.getString("contribution"),
                        row.getString("origin"))).list();
        return FileNetworks.of(network.these(these, ones), links.stream().filter(link -> !link.from().equals(link.to())).toList());
    }
}
