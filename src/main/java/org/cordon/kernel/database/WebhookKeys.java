package org.cordon.kernel.database;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import org.springframework.jdbc.core.JdbcTemplate;

/** The key pairs that sign events for countries' own systems. Only the owner makes and removes them. */
final class WebhookKeys {

    /** The length of a raw public key, which is the end of its encoded form (RFC 8410). */
    private static final int RAW = 32;

    private final JdbcTemplate owner;

    WebhookKeys(DatabaseLogins logins) {
        owner = logins.asOwner();
    }

    /** Makes the first pair, if there is none. */
    void ensure() {
        if (owner.queryForObject("select not exists (select from cordon.webhook_key)", Boolean.class)) {
            add();
        }
    }

    void add() {
        var pair = newPair();
        var encoded = pair.getPublic().getEncoded();
        owner.update("insert into cordon.webhook_key (private_key, public_key) values (?, ?)", pair.getPrivate().getEncoded(),
                Arrays.copyOfRange(encoded, encoded.length - RAW, encoded.length));
    }

    void dropAllButTheYoungest() {
        owner.update("delete from cordon.webhook_key where number < (select max(number) from cordon.webhook_key)");
    }

    private static KeyPair newPair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This Java has no Ed25519", impossible);
        }
    }
}
