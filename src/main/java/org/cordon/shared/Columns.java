package org.cordon.shared;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** How the columns of a row are read where the driver's own way needs more than one call. */
public final class Columns {

    private Columns() {
    }

    /** The time in a column of type {@code timestamptz}, or null where there is none. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
