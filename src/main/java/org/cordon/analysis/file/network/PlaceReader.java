package org.cordon.analysis.file.network;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.cordon.analysis.file.VisibleFiles;
import org.cordon.analysis.file.VisibleNetwork;
import org.cordon.analysis.file.VisibleNetwork.Ones;
import org.cordon.analysis.file.VisibleNetwork.Print;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Reads the part of a network that a picture of some hundred nodes needs. The database ranks all nodes, which takes some seconds for a
 * large network. The ranks are kept for their reader. They are never shown again once the reader sees another part of the file. Nothing
 * else is kept.
 */
@Component
public class PlaceReader {

    /**
     * The most links of a network that is read as a whole. Each link takes about a kilobyte of memory until it is drawn, measured or
     * written.
     */
    private static final int MOST_READ = 100_000;
    /** The most nodes, of some hundred bytes each, in all ranks that are kept. */
    private static final int MOST_KEPT = 600_000;
    private static final Duration KEPT = Duration.ofMinutes(30);
    /** The most rankings at once; each takes a processor of the database and some hundred megabytes for as long as it lasts. */
    private static final int MOST_AT_ONCE = 2;
    private static final int READERS = 64;

    private final JdbcClient jdbc;
    private final VisibleFiles files;
    private final VisibleNetwork network;
    private final CurrentCaller caller;
    private final TransactionOperations transactions;
    private final Cache<Key, Places> kept = Caffeine.newBuilder().maximumWeight(MOST_KEPT).expireAfterAccess(KEPT)
            .weigher((Key key, Places places) -> places.weight()).build();
    private final Semaphore working = new Semaphore(MOST_AT_ONCE);
    /** The locks that let a reader rank one network at a time, so that waiting requests hold no connection to the database. */
    private final List<Lock> readers = Stream.<Lock>generate(ReentrantLock::new).limit(READERS).toList();

    PlaceReader(JdbcClient jdbc, VisibleFiles files, VisibleNetwork network, CurrentCaller caller,
            TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.files = files;
        this.network = network;
        this.caller = caller;
        this.transactions = transactions;
    }

    private record Key(String reader, String file, Set<String> without) {
    }

    /**
     * Returns the network as the caller sees it now, for one picture.
     *
     * @param without the kinds that are left out
     * @param first   the number of first nodes with which the picture begins
     * @param named   the nodes whose neighbours will be asked for
     * @throws Refusal not found, if the caller does not see the file
     */
    public SeenNetwork seen(String file, Collection<String> without, int first, Collection<UUID> named) {
        return new SeenNetwork(this, file, begun(new Key(caller.get().user(), file, Set.copyOf(without)), first, named));
    }

    /**
     * Returns the number of entities whose position may be measured.
     *
     * @throws Refusal not found, if the caller does not see the file
     */
    public int measured(String file) {
        return begun(new Key(caller.get().user(), file, Set.of()), 0, List.of()).places().measured();
    }

    /**
     * @throws Refusal not found, if the caller does not see the file; conflict, if the caller sees more links in the file than can be read
     *                 as a whole
     */
    public void requireReadable(String file) {
        var pairs = begun(new Key(caller.get().user(), file, Set.of()), 0, List.of()).places().pairs();
        if (pairs > MOST_READ) {
            throw Refusal.conflict("You see {number} links in this file; at most {most} are read at once.", pairs, MOST_READ);
        }
    }

    private NetworkPart begun(Key key, int first, Collection<UUID> named) {
        return standing(key, first, named).orElseGet(() -> {
            var turn = readers.get(Math.floorMod(key.reader.hashCode(), READERS));
            turn.lock();
            try {
                return standing(key, first, named).orElseGet(() -> begun(key, ranked(key), first, named));
            } finally {
                turn.unlock();
            }
        });
    }

    /** Reads the part with the kept ranks. Empty if no ranks are kept, or if the reader now sees another part of the file. */
    private Optional<NetworkPart> standing(Key key, int first, Collection<UUID> named) {
        return transactions.execute(status -> {
            files.require(key.file);
            return Optional.ofNullable(kept.getIfPresent(key)).map(places -> begun(key, places, first, named))
                    .filter(NetworkPart::isOfThePlaces);
        });
    }

    private NetworkPart begun(Key key, Places places, int first, Collection<UUID> named) {
        var begun = new NetworkPart(places, first, named);
        transactions.executeWithoutResult(status -> jdbc.sql("select seen, judged, entity, other from network_step(:file, :first, :named)")
                .param("file", key.file).param("first", begun.first()).param("named", begun.named()).query(begun::add));
        return begun;
    }

    private Places ranked(Key key) {
        working.acquireUninterruptibly();
        try {
            return transactions.execute(status -> {
                var before = network.printed(key.file);
                var now = read(key.file, before.ones(), key.without);
                if (now.areOf(before.print())) {
                    kept.put(key, now);
                }
                return now;
            });
        } finally {
            working.release();
        }
    }

    /** Reads the ranks, and in the same statement the digest of the rows from which they are computed. */
    private Places read(String file, Ones ones, Collection<String> without) {
        var prints = new ArrayList<Print>();
        var ids = ones.lowest().keySet().stream().toList();
        var read = jdbc.sql("""
                        select p.seen, p.judged, n.* from network_step(:file, '{}', '{}') p
                        left join network_places(:file, :ids, :lowest, :hidden, :without) n on true""")
                .param("file", file).param("ids", ids.toArray(UUID[]::new))
                .param("lowest", ids.stream().map(ones::of).toArray(UUID[]::new)).param("hidden", ones.hidden().toArray(UUID[]::new))
                .param("without", without.toArray(String[]::new)).query((row, number) -> {
                    if (prints.isEmpty()) {
                        prints.add(Print.of(row));
                    }
                    return new Places.Read(row.getObject("node", UUID.class), row.getString("kind"), row.getInt("links"),
                            row.getInt("origins"));
                }).list();
        return new Places(prints.get(0), ones, read.stream().filter(node -> node.node() != null).toList(), without);
    }

    /** Reads these nodes and the links between them. */
    FileNetwork only(String file, Ones ones, Set<UUID> nodes) {
        return transactions.execute(status -> {
            var these = ones.all(nodes);
            var links = jdbc.sql("select entity, other, kind, contribution, origin from links_among(:file, :these)").param("file", file)
                    .param("these", these.toArray(UUID[]::new))
                    .query((row, number) -> new VisibleNetwork.Link(ones.of(row.getObject("entity", UUID.class)),
                            ones.of(row.getObject("other", UUID.class)), row.getString("kind"), row.getString("contribution"),
                            row.getString("origin"))).list();
            return FileNetworks.of(network.these(these, ones), links.stream().filter(link -> !link.from().equals(link.to())).toList());
        });
    }
}
