package org.cordon.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.cordon.shared.database.AtStart;

/** Gives out connections of the owner on a thread that writes something as the owner, while Cordon starts. */
final class OwnerAtStart implements AtStart {

    private final DatabaseLogins logins;
    private final ThreadLocal<Boolean> works = ThreadLocal.withInitial(() -> false);

    OwnerAtStart(DatabaseLogins logins) {
        this.logins = logins;
    }

    @Override
    public void asOwner(Runnable work) {
        works.set(true);
        try {
            work.run();
        } finally {
            works.remove();
        }
    }

    /** Whether the owner works on this thread. */
    boolean works() {
        return works.get();
    }

    Connection open() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", logins.owner().user());
        properties.setProperty("password", logins.owner().password());
        properties.setProperty("currentSchema", Schemas.CORDON + "," + Schemas.ENGINE);
        properties.setProperty("logServerErrorDetail", "false");
        properties.setProperty("reWriteBatchedInserts", "true");
        return DriverManager.getConnection(logins.url(), properties);
    }
}
