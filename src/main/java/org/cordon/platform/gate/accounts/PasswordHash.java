package org.cordon.platform.gate.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Slow hashes for the engine's accounts. BCrypt reads at most 72 bytes, so it gets a digest of the password and the engine's salt. */
public final class PasswordHash implements PasswordEncryptor {

    private final BCryptPasswordEncoder bcrypt;

    public PasswordHash(int cost) {
        bcrypt = new BCryptPasswordEncoder(cost);
    }

    @Override
    public String encrypt(String password) {
        return bcrypt.encode(sha256(password));
    }

    @Override
    public boolean check(String password, String encrypted) {
        return bcrypt.matches(sha256(password), encrypted);
    }

    /** Compares a password with a hash as the engine stores it, with the name of the algorithm in front. */
    boolean checkStored(String password, String stored) {
        var name = "{" + hashAlgorithmName() + "}";
        return stored != null && stored.startsWith(name) && check(password, stored.substring(name.length()));
    }

    @Override
    public String hashAlgorithmName() {
        return "bcrypt-sha256";
    }

    /** Returns the SHA-256 of a text, as Base64. */
    static String sha256(String text) {
        try {
            return Base64.getEncoder().encodeToString(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
