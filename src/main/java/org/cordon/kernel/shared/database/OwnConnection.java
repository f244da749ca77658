package org.cordon.kernel.shared.database;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Opens connections of the running login outside the pool, for code that keeps its connection. The database knows no caller of such a
 * connection.
 */
@FunctionalInterface
public interface OwnConnection {

    /** Opens a connection, which the calling code has to close. */
    Connection open() throws SQLException;
}
