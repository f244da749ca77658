package org.cordon.platform.signin.kept;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.cordon.kernel.shared.secret.KeyedDigest;
import org.cordon.platform.signin.session.BrowserKeys;
import org.springframework.stereotype.Component;

/**
 * Seals the values of a session (AES-GCM) with a key made from the browser's token and the browser key. A reader of the database, or of a
 * copy, does not have the token. A writer to the database does not have the browser key.
 */
@Component
final class SessionSeal {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int TOKEN_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final BrowserKeys keys;

    SessionSeal(BrowserKeys keys) {
        this.keys = keys;
    }

    static String newToken() {
        var bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Returns the digest that the database keeps instead of a token. */
    static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    byte[] seal(String token, String name, byte[] text) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, keys.youngest(), token, name, nonce).doFinal(text);
            var all = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
            System.arraycopy(sealed, 0, all, NONCE_BYTES, sealed.length);
            return all;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Opens sealed data. The result is empty if the data was not sealed here for this token under this name. */
    Optional<byte[]> open(String token, String name, byte[] sealed) {
        return sealed.length < NONCE_BYTES ? Optional.empty() : keys.first(key -> {
            try {
                return Optional.of(cipher(Cipher.DECRYPT_MODE, key, token, name, Arrays.copyOf(sealed, NONCE_BYTES))
                        .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES));
            } catch (GeneralSecurityException another) {
                return Optional.empty();
            }
        });
    }

    private static Cipher cipher(int mode, byte[] key, String token, String name, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, new SecretKeySpec(new KeyedDigest(key).of("session\n" + token), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
