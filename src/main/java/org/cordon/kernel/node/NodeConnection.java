package org.cordon.kernel.node;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.cordon.kernel.shared.database.OwnConnection;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connection that a node keeps open to the database. It holds a lock by which other nodes see this node; the database releases the lock
 * when the process or its machine ends. Through the connection the node receives the messages of other nodes, and sends its own. A broken
 * connection is opened again.
 */
final class NodeConnection extends Thread {

    private static final Logger LOG = LoggerFactory.getLogger(NodeConnection.class);

    /** The first half of the advisory locks by which nodes are seen; the database function node_is_there uses the same number. */
    private static final int NODES = 17231;
    private static final String CHANNEL = "cordon_node";
    private static final String HELLO = "here";
    private static final int LISTENS_MILLIS = 100;
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(3);
    private static final Duration MISSED = Duration.ofMinutes(1);
    private static final Duration OPENS_AGAIN_AFTER = Duration.ofSeconds(1);
    private static final Duration SAYS_SENSELESS_EVERY = Duration.ofMinutes(1);

    private final Node node;
    private final SharedTime time;
    private final OwnConnection connections;
    private final CountDownLatch end = new CountDownLatch(1);
    private Set<Long> there = Set.of();
    private volatile boolean hears;
    private volatile long lastMissed = System.nanoTime();
    private long lastSenseless = System.nanoTime() - SAYS_SENSELESS_EVERY.toNanos();

    NodeConnection(Node node, SharedTime time, OwnConnection connections) {
        super("node");
        setDaemon(true);
        this.node = node;
        this.time = time;
        this.connections = connections;
    }

    boolean hears() {
        return hears;
    }

    boolean mayMissSomebody() {
        return System.nanoTime() - lastMissed < MISSED.toNanos();
    }

    void close() throws InterruptedException {
        end.countDown();
        join(LOOKS_EVERY.toMillis());
    }

    @Override
    public void run() {
        try {
            do {
                try (var connection = connections.open(); var sql = connection.createStatement()) {
                    keep(connection, sql);
                } catch (SQLException broken) {
                    if (hears) {
                        LOG.warn("The line to the other nodes is broken and is opened again: {}", broken.getMessage());
                    }
                    hears = false;
                }
            } while (!end.await(OPENS_AGAIN_AFTER.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep(Connection connection, Statement sql) throws SQLException {
        sql.execute("set application_name = 'cordon node %s'".formatted(node.id()));
        // The lock is shared, because the server may not have noticed yet that the previous connection broke.
        sql.execute("select pg_advisory_lock_shared(%d, hashtext('%s'))".formatted(NODES, node.id()));
        sql.execute("listen " + CHANNEL);
        sql.execute("notify %s, '%s'".formatted(CHANNEL, HELLO));
        hears = true;
        node.heardNothing();
        var heard = connection.unwrap(PGConnection.class);
        var looked = System.nanoTime() - LOOKS_EVERY.toNanos();
        while (end.getCount() > 0) {
            for (var notification : heard.getNotifications(LISTENS_MILLIS)) {
                if (notification.getParameter().equals(HELLO)) {
                    looked = System.nanoTime() - LOOKS_EVERY.toNanos();
                } else if (notification.getPID() != heard.getBackendPID()) {
                    hear(notification.getParameter());
                }
            }
            if (System.nanoTime() - looked >= LOOKS_EVERY.toNanos()) {
                look(sql);
                lookAtTime(sql);
                looked = System.nanoTime();
            }
            tell(sql);
        }
    }

    /**
     * Handles a message. Every login of the database can send a message, so a message that no node would send must not end the connection.
     * The failure repeats the message's text, which must not reach the log. After a line break the text could pass for a log line, such as
     * a head of the audit. One warning a minute is enough.
     */
    private void hear(String told) {
        try {
            node.heard(told);
        } catch (RuntimeException senseless) {
            if (System.nanoTime() - lastSenseless >= SAYS_SENSELESS_EVERY.toNanos()) {
                lastSenseless = System.nanoTime();
                LOG.warn("Somebody who is no node told the nodes what makes no sense to them ({})", senseless.getClass().getSimpleName());
            }
        }
    }

    /** Sends messages; a node that is alone sends no messages. */
    private void tell(Statement sql) throws SQLException {
        var untold = node.takeUntold();
        if (there.size() > 1) {
            for (var telling : untold) {
                sql.execute("notify %s, '%s'".formatted(CHANNEL, telling));
            }
        }
    }

    private void look(Statement sql) throws SQLException {
        var now = new HashSet<Long>();
        try (var rows = sql.executeQuery("""
                select objid from pg_locks where locktype = 'advisory' and classid = %d and objsubid = 2 and granted
                  and database = (select oid from pg_database where datname = current_database())""".formatted(NODES))) {
            while (rows.next()) {
                now.add(rows.getLong(1));
            }
        }
        if (!now.containsAll(there)) {
            lastMissed = System.nanoTime();
        }
        there = now;
    }

    private void lookAtTime(Statement sql) throws SQLException {
        var asked = time.moment();
        try (var row = sql.executeQuery("select clock_timestamp()")) {
            var answered = time.moment();
            row.next();
            time.told(row.getTimestamp(1).getTime(), asked, answered);
        }
    }
}
