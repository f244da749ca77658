package org.cordon.kernel.shared.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 under one key: 32 bytes that cannot be computed without the key. Many threads may use the same object. */
public final class KeyedDigest {

    /** The length of a key and of a digest. */
    public static final int BYTES = 32;

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    public KeyedDigest(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** Makes a digest with a random key that ends with the process. */
    public static KeyedDigest ofThisProcess() {
        return new KeyedDigest(newKey());
    }

    public static byte[] newKey() {
        var key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        return key;
    }

    /** @param text as UTF-8 */
    public byte[] of(String text) {
        return begin().doFinal(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Begins a digest that one thread feeds in pieces. */
    public Mac begin() {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
