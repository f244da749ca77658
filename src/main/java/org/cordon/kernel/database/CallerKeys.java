package org.cordon.kernel.database;

import java.util.Arrays;
import org.cordon.kernel.shared.secret.KeyedDigest;
import org.cordon.kernel.shared.secret.NumberedKey;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The keys that sign callers, by which the database recognises Cordon. Only the owner can read these keys: each node takes the newest key
 * at its start, and the running login cannot read any.
 */
final class CallerKeys {

    /** The block size of SHA-256 and the two pads that HMAC combines with the key (RFC 2104). */
    private static final int BLOCK = 64;
    private static final byte INNER = 0x36;
    private static final byte OUTER = 0x5c;

    private final JdbcTemplate owner;

    CallerKeys(DatabaseLogins logins) {
        owner = logins.asOwner();
    }

    NumberedKey youngest() {
        return owner.queryForObject("select number, inner_pad from cordon.caller_key order by number desc limit 1", (row, line) ->
        new NumberedKey(row.getInt("number"),
                new KeyedDigest(Arrays.copyOf(combined(row.getBytes("inner_pad"), INNER), KeyedDigest.BYTES))));
    }

    /** Makes the first key, if there is none. */
    void ensure() {
        if (owner.queryForObject("select not exists (select from cordon.caller_key)", Boolean.class)) {
            add();
        }
    }

    void add() {
        var key = Arrays.copyOf(KeyedDigest.newKey(), BLOCK);
        owner.update("insert into cordon.caller_key (inner_pad, outer_pad) values (?, ?)", combined(key, INNER), combined(key, OUTER));
    }

    void dropAllButTheYoungest() {
        owner.update("delete from cordon.caller_key where number < (select max(number) from cordon.caller_key)");
    }

    private static byte[] combined(byte[] block, byte with) {
        var combined = new byte[block.length];
        for (int at = 0; at < block.length; at++) {
            combined[at] = (byte) (block[at] ^ with);
        }
        return combined;
    }
}
