package org.cordon.platform.signin.factor;

import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.stream.Collectors;

/** A new secret that no authenticator knows yet. */
public final class FreshSecret {

    /** The length of a secret in bytes. RFC 4226 recommends the length of the digest that the secret keys, here SHA-1. */
    private static final int BYTES = 20;
    private static final int LETTERS = BYTES * 8 / 5;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] bytes;

    FreshSecret(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    public static FreshSecret draw() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new FreshSecret(bytes);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** Returns the secret in groups of four letters, for typing. */
    public String inGroups() {
        return base32().replaceAll(".{4}(?!$)", "$0 ");
    }

    /** Returns the secret as an address, which an authenticator reads from a picture or gets from a link. */
    public String address(String account) {
        return "otpauth://totp/Cordon:" + URLEncoder.encode(account, StandardCharsets.UTF_8) + "?secret=" + base32() + "&issuer=Cordon";
    }

    private String base32() {
        var digits = new BigInteger(1, bytes).toString(BASE32.length());
        return ("0".repeat(LETTERS - digits.length()) + digits).chars()
                .mapToObj(digit -> String.valueOf(BASE32.charAt(Character.digit(digit, BASE32.length()))))
                .collect(Collectors.joining());
    }
}
