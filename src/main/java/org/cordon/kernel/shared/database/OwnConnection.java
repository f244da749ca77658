package org.cordon.kernel.shared.database;

import java.sql.Connection;
import java.sql.SQLException;

/** A connection of the running login beside the pool, for whoever keeps one. It knows no caller. */
@FunctionalInterface
public interface OwnConnection {

    /** Opens one, for the caller to close. */
    Connection open() throws SQLException;
}
