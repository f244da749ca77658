package org.cordon.record.ledger;

import static org.cordon.kernel.shared.Said.said;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.kernel.shared.secret.SharedKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Encrypts a reader's position in the ledger, for that reader and for one operation or all operations. Two cursors reveal to nobody how
 * many events lie between their positions.
 */
@Component
final class EventCursors {

    /** Stands for all operations; no operation has this name. */
    static final String ALL = "";

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int LENGTH = NONCE + Long.BYTES + TAG_BITS / Byte.SIZE;
    private static final String ALGORITHM = "AES/GCM/NoPadding";

    private final SharedKeys keys;
    private final SecureRandom random = new SecureRandom();

    EventCursors(JdbcClient jdbc, Clock clock) {
        keys = new SharedKeys(() -> jdbc.sql("select key from ledger_cursor_key order by number desc").query(byte[].class).list(), clock);
    }

    String at(long position, String reader, String operation) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, keys.youngest(), nonce, reader, operation)
                    .doFinal(ByteBuffer.allocate(Long.BYTES).putLong(position).array());
            return Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This Java cannot encrypt with " + ALGORITHM, impossible);
        }
    }

    /**
     * Returns the position in a cursor.
     *
     * @param cursor the cursor; null or blank means the beginning
     * @throws Refusal invalid, if the cursor was made for another reader or operation, or was not made by Cordon
     */
    long position(String cursor, String reader, String operation) {
        if (cursor == null || cursor.isBlank()) {
            return 0;
        }
        return bytes(cursor).flatMap(sealed -> keys.first(key -> opened(sealed, key, reader, operation))).orElseThrow(() -> {
            var reason = operation.equals(ALL)
                    ? said("This is no place in the events of all operations that you were given. Leave it out to read from the beginning.")
                    : said("This is no place in the events of {operation} that you were given. Leave it out to read from the beginning.",
                    operation);
            return Refusal.invalid(reason, List.of(new Reason("after", reason)));
        });
    }

    private static Optional<byte[]> bytes(String cursor) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(cursor)).filter(bytes -> bytes.length == LENGTH);
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    private static Optional<Long> opened(byte[] sealed, byte[] key, String reader, String operation) {
        try {
            var cipher = cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(sealed, NONCE), reader, operation);
            return Optional.of(ByteBuffer.wrap(cipher.doFinal(sealed, NONCE, LENGTH - NONCE)).getLong());
        } catch (GeneralSecurityException foreign) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, String reader, String operation) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((reader + '\n' + operation).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
