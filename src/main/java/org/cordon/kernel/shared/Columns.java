package org.cordon.kernel.shared;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Reads and writes columns where the driver's own way needs more than one call. */
public final class Columns {

    private Columns() {
    }

    /** Returns the time in a column of type {@code timestamptz}, or null. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** Returns the value of a time for a column of type {@code timestamptz}, or null. */
    public static OffsetDateTime utc(Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }

    /** Returns the texts in an array column; empty if it is null. */
    public static List<String> texts(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    /** Returns the codes in an array column; empty if it is null. */
    public static <E extends Enum<E>> List<E> codes(ResultSet row, String column, Class<E> codes) throws SQLException {
        return texts(row, column).stream().map(code -> Enum.valueOf(codes, code)).toList();
    }

    /** Returns the code in a column, or null. */
    public static <E extends Enum<E>> E code(ResultSet row, String column, Class<E> codes) throws SQLException {
        var code = row.getString(column);
        return code == null ? null : Enum.valueOf(codes, code);
    }

    /** Returns one column of several rows that are written in one statement, for {@code unnest}. */
    public static <T> String[] texts(Collection<T> rows, Function<T, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }
}
