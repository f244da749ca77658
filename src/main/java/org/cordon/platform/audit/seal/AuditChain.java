package org.cordon.platform.audit.seal;

import static org.cordon.kernel.shared.Columns.instant;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.Mac;
import org.cordon.kernel.shared.secret.KeyedDigest;

/**
 * Computes the links of the chain. Each link is the HMAC-SHA-256 of the previous link, the link's own position and time, and all columns of
 * the row. The key is not in the database: a writer to the database cannot make a link.
 *
 * <p>Each value is preceded by its length in bytes of UTF-8 and a colon; null is a minus sign. So the text of no two different rows is the
 * same. Times are microseconds since 1970. Before the first link there are 32 zeros.
 */
final class AuditChain {

    static final byte[] START = new byte[32];

    /** The columns of a row that are sealed, in this order. */
    static final String COLUMNS = "transaction::text as transaction, number, id, at, action, actor, groups, address, route, task, operation, refs, status";

    private final KeyedDigest key;

    AuditChain(byte[] key) {
        this.key = new KeyedDigest(key);
    }

    byte[] link(byte[] before, long position, Instant sealedAt, List<String> row) {
        var digest = key.begin();
        digest.update(before);
        add(digest, Long.toString(position));
        add(digest, Long.toString(micros(sealedAt)));
        row.forEach(value -> add(digest, value));
        return digest.doFinal();
    }

    /** Reads the values of a row of {@link #COLUMNS} as they are sealed. */
    static List<String> read(ResultSet row) throws SQLException {
        var values = new ArrayList<String>();
        values.add(row.getString("transaction"));
        values.add(row.getString("number"));
        values.add(row.getString("id"));
        values.add(Long.toString(micros(instant(row, "at"))));
        values.add(row.getString("action"));
        values.add(row.getString("actor"));
        addAll(values, row, "groups");
        values.add(row.getString("address"));
        values.add(row.getString("route"));
        values.add(row.getString("task"));
        values.add(row.getString("operation"));
        addAll(values, row, "refs");
        values.add(row.getString("status"));
        return values;
    }

    private static void addAll(List<String> values, ResultSet row, String column) throws SQLException {
        var elements = (String[]) row.getArray(column).getArray();
        values.add(Integer.toString(elements.length));
        values.addAll(List.of(elements));
    }

    private static void add(Mac digest, String value) {
        if (value == null) {
            digest.update((byte) '-');
            return;
        }
        var bytes = value.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    private static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }
}
