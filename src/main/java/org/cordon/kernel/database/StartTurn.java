package org.cordon.kernel.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.cordon.kernel.shared.StartRefused;
import org.cordon.kernel.shared.database.AtStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Lets nodes start one after the other, so that one node at a time creates schemas, models, accounts and rights. The turn ends once the
 * node has started or is gone. With the end of the turn, the node forgets the owner's login.
 */
final class StartTurn implements AtStart, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StartTurn.class);

    /** The number that is locked during a turn. It may be any number that no other code locks. */
    private static final long LOCK = 0x434f52444f4f4eL;

    private final DatabaseLogins logins;
    private final Connection connection;
    private final ThreadLocal<Boolean> ownerWorks = ThreadLocal.withInitial(() -> false);

    StartTurn(DatabaseLogins logins) {
        this.logins = logins;
        var owner = logins.owner();
        try {
            connection = DriverManager.getConnection(logins.url(), owner.user(), owner.password());
            try (var sql = connection.createStatement()) {
                if (!isTaken(sql)) {
                    LOG.warn("Another node is just starting; this one waits for it");
                    sql.execute("select pg_advisory_lock(" + LOCK + ")");
                }
            }
        } catch (SQLException failure) {
            throw new StartRefused("The owner login " + owner + " cannot prepare the database at " + logins.url() + ": "
                    + failure.getMessage(), failure);
        }
    }

    private static boolean isTaken(Statement sql) throws SQLException {
        try (var taken = sql.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
            return taken.next() && taken.getBoolean(1);
        }
    }

    @Override
    public void asOwner(Runnable work) {
        ownerWorks.set(true);
        try {
            work.run();
        } finally {
            ownerWorks.remove();
        }
    }

    /** Whether this thread works as the owner. */
    boolean ownerWorks() {
        return ownerWorks.get();
    }

    /** Opens another connection of the owner for work at the start, beside the connection that holds the turn. */
    Connection open() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", logins.owner().user());
        properties.setProperty("password", logins.owner().password());
        properties.setProperty("currentSchema", Schemas.CORDON + "," + Schemas.ENGINE);
        properties.setProperty("logServerErrorDetail", "false");
        properties.setProperty("reWriteBatchedInserts", "true");
        return DriverManager.getConnection(logins.url(), properties);
    }

    @Order(Ordered.LOWEST_PRECEDENCE)
    @EventListener(ApplicationReadyEvent.class)
    @Override
    public void close() throws SQLException {
        connection.close();
        logins.letGoOfOwner();
    }
}
