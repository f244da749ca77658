package org.cordon.kernel.caller;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import org.cordon.kernel.shared.secret.NumberedKey;
import org.postgresql.PGConnection;

/**
 * Tells the database the caller, for its own rules: {@code cordon.caller}, {@code cordon.groups} (separated by commas) and
 * {@code cordon.country}. These settings are signed with a key that the running login cannot read by itself. They end with the transaction.
 */
public final class CallerSignature {

    private static final long MILLIS = 1000;

    /** The SQL state of a connection that the server rejects: no query over such a connection could be answered properly. */
    private static final String REJECTED = "08004";

    private final NumberedKey key;

    public CallerSignature(NumberedKey key) {
        this.key = key;
    }

    /** @throws SQLException also if the database rejects the signature, for example because the two clocks differ by minutes */
    public void write(Caller caller, Connection connection) throws SQLException {
        var country = caller.country().orElse("");
        var groups = String.join(",", caller.groups());
        // The real time is needed, because the database compares it with the clock of the database, which nobody can move.
        var at = Long.toString(System.currentTimeMillis() / MILLIS);
        var process = connection.unwrap(PGConnection.class).getBackendPID();
        try (PreparedStatement sql = connection.prepareStatement("""
                select set_config('cordon.caller', ?, true), set_config('cordon.groups', ?, true), set_config('cordon.country', ?, true),
                    set_config('cordon.signed_at', ?, true),
                       set_config('cordon.signed_with', ?, true), set_config('cordon.signature', ?, true), cordon.caller_is_signed()""")) {
            sql.setString(1, caller.user());
            sql.setString(2, groups);
            sql.setString(3, country);
            sql.setString(4, at);
            sql.setString(5, Integer.toString(key.number()));
            sql.setString(6, HexFormat.of()
                    .formatHex(key.digest().of(String.join("\n", Integer.toString(process), at, caller.user(), country, groups))));
            try (ResultSet written = sql.executeQuery()) {
                written.next();
                if (!written.getBoolean(7)) {
                    throw new SQLException(
                            "The database does not take the caller for signed by Cordon: its clock differs from this machine's by more than ten minutes,"
                            + " or the key was removed since the start", REJECTED);
                }
            }
        }
    }
}
