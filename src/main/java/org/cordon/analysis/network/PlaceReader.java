package org.cordon.analysis.network;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.cordon.analysis.VisibleFiles;
import org.cordon.analysis.VisibleNetwork;
import org.cordon.analysis.VisibleNetwork.Ones;
import org.cordon.caller.CurrentCaller;
import org.cordon.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Reads of a network what a picture of some hundred nodes needs. The rank of all nodes is computed in the database, which takes some
 * seconds of a large network, and kept for its reader until what he sees has changed; nobody is told of what he would no longer see.
 */
@Component
public class PlaceReader {

    /** Of all that is kept, in nodes of some hundred bytes. */
    private static final int MOST_KEPT = 600_000;
    /** Pictures of whatever stands first; of several hundred parts that are all linked, each takes some megabytes. */
    private static final int MOST_BEGUN = 20;
    private static final Duration KEPT = Duration.ofMinutes(30);
    /** Each takes a processor of the database and some hundred megabytes for as long as it lasts. */
    private static final int MOST_AT_ONCE = 2;
    private static final int READERS = 64;

    private final JdbcClient sql;
    private final VisibleFiles files;
    private final VisibleNetwork network;
    private final CurrentCaller caller;
    private final TransactionOperations transactions;
    private final Cache<Key, Places> kept = Caffeine.newBuilder().maximumWeight(MOST_KEPT).expireAfterAccess(KEPT)
            .weigher((Key key, Places places) -> places.weight()).build();
    private final Cache<Begun, FileNetwork> begun = Caffeine.newBuilder().maximumSize(MOST_BEGUN).expireAfterAccess(KEPT).build();
    private final Semaphore working = new Semaphore(MOST_AT_ONCE);
    /** Of a reader one waits at a time, and holds no connection to the database before it is his turn. */
    private final List<Lock> readers = Stream.<Lock>generate(ReentrantLock::new).limit(READERS).toList();

    PlaceReader(JdbcClient sql, VisibleFiles files, VisibleNetwork network, CurrentCaller caller,
            TransactionOperations transactions) {
        this.sql = sql;
        this.files = files;
        this.network = network;
        this.caller = caller;
        this.transactions = transactions;
    }

    private record Key(String reader, String file, Set<String> without) {
    }

    /** Places are told from others by being those. */
    private record Begun(Places of, int first) {
    }

    /** @throws Refusal not found, if the caller does not see the file */
    public Places of(String file, Collection<String> without) {
        var key = new Key(caller.get().user(), file, Set.copyOf(without));
        return standing(key).orElseGet(() -> {
            var turn = readers.get(Math.floorMod(key.reader.hashCode(), READERS));
            turn.lock();
            try {
                return standing(key).orElseGet(() -> ranked(key));
            } finally {
                turn.unlock();
            }
        });
    }

    /** What is kept and still true. */
    private Optional<Places> standing(Key key) {
        return transactions.execute(status -> {
            files.require(key.file);
            var before = Optional.ofNullable(kept.getIfPresent(key));
            return before.filter(places -> places.areOf(sql.sql("select network_print(:file)").param("file", key.file)
                    .query(String.class).single(), network.ones(key.file)));
        });
    }

    private Places ranked(Key key) {
        working.acquireUninterruptibly();
        try {
            var now = transactions.execute(status -> read(key.file, network.ones(key.file), key.without));
            kept.put(key, now);
            return now;
        } finally {
            working.release();
        }
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
        return nodes.isEmpty() ? Map.of() : transactions.execute(status -> new VisibleLinks(sql, file, ones).from(nodes, null));
    }

    /** Those that stand first, and what links them, which is read once. */
    FileNetwork first(String file, Places places, int number) {
        return begun.get(new Begun(places, number), any -> only(file, places.ones(), Set.copyOf(places.first(number))));
    }

    /** These nodes, and what links them. */
    FileNetwork only(String file, Ones ones, Set<UUID> nodes) {
        return transactions.execute(status -> linked(file, ones, nodes));
    }

    private FileNetwork linked(String file, Ones ones, Set<UUID> nodes) {
        var these = ones.all(nodes);
        var links = sql.sql("select entity, other, kind, contribution, origin from links_among(:file, :these)").param("file", file)
                .param("these", these.toArray(UUID[]::new))
                .query((row, number) -> new VisibleNetwork.Link(ones.of(row.getObject("entity", UUID.class)),
                        ones.of(row.getObject("other", UUID.class)), row.getString("kind"), row.getString("contribution"),
                        row.getString("origin"))).list();
        return FileNetworks.of(network.these(these, ones), links.stream().filter(link -> !link.from().equals(link.to())).toList());
    }
}
