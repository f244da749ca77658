package org.cordon.ledger;

import static org.cordon.shared.Said.said;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.cordon.shared.Refusal;
import org.cordon.shared.Refusal.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A reader's place in the ledger, encrypted for him and for one operation: two places tell neither him nor anybody who compares them how many events
 * lie between.
 */
@Component
final class EventCursors {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int LENGTH = NONCE + Long.BYTES + TAG_BITS / Byte.SIZE;
    private static final String ALGORITHM = "AES/GCM/NoPadding";

    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();
    private volatile SecretKeySpec key;

    EventCursors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String at(long position, String reader, String operation) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, reader, operation).doFinal(ByteBuffer.allocate(Long.BYTES).putLong(position).array());
            return Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This Java cannot encrypt with " + ALGORITHM, impossible);
        }
    }

    /**
     * The position behind a cursor.
     *
     * @param cursor null or blank for the beginning
     * @throws Refusal when it was made for another reader or operation, or by nobody here
     */
    long position(String cursor, String reader, String operation) {
        if (cursor == null || cursor.isBlank()) {
            return 0;
        }
        try {
            var bytes = Base64.getUrlDecoder().decode(cursor);
            if (bytes.length != LENGTH) {
                throw new IllegalArgumentException("A cursor has " + LENGTH + " bytes");
            }
            var nonce = Arrays.copyOf(bytes, NONCE);
            return ByteBuffer.wrap(cipher(Cipher.DECRYPT_MODE, nonce, reader, operation).doFinal(bytes, NONCE, LENGTH - NONCE)).getLong();
        } catch (GeneralSecurityException | IllegalArgumentException foreign) {
            var reason = said("This is no place in the events of {operation} that you were given. Leave it out to read from the beginning.",
                    operation);
            throw Refusal.invalid(reason, List.of(new Reason("after", reason)));
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String reader, String operation) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((reader + '\n' + operation).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private SecretKeySpec key() {
        if (key == null) {
            key = new SecretKeySpec(jdbc.sql("select key from ledger_cursor_key").query(byte[].class).single(), "AES");
        }
        return key;
    }
}
