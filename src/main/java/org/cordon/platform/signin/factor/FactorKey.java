package org.cordon.platform.signin.factor;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.cordon.kernel.shared.secret.KeyedDigest;

/**
 * The key of the second factors. The key is not in the database. So a copy of the database alone gives away no secret, and nobody can try
 * recovery codes against that copy. Data sealed for one purpose cannot be opened for another purpose (AES-256-GCM).
 */
final class FactorKey {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec secrets;
    private final KeyedDigest recoveryCodes;
    private final SecureRandom random = new SecureRandom();

    /** @param key 32 bytes */
    FactorKey(byte[] key) {
        var derived = new KeyedDigest(key);
        secrets = new SecretKeySpec(derived.of("secrets"), "AES");
        recoveryCodes = new KeyedDigest(derived.of("recovery codes"));
    }

    byte[] seal(byte[] secret, String purpose) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, purpose).doFinal(secret);
            var all = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
            System.arraycopy(sealed, 0, all, NONCE_BYTES, sealed.length);
            return all;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @return empty if the data was sealed with another key or for another purpose */
    Optional<byte[]> open(byte[] sealed, String purpose) {
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE_BYTES), purpose).doFinal(sealed, NONCE_BYTES,
                    sealed.length - NONCE_BYTES));
        } catch (AEADBadTagException another) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    byte[] digest(String recoveryCode, String account) {
        return recoveryCodes.of(recoveryCode + "\n" + account);
    }

    private Cipher cipher(int mode, byte[] nonce, String purpose) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, secrets, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
