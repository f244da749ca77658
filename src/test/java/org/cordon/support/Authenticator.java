package org.cordon.support;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.math.BigInteger;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.spec.SecretKeySpec;

/** An app on a person's telephone that shows codes for a secret which the person has typed in. */
public final class Authenticator {

    public static final Duration STEP = Duration.ofSeconds(30);

    private static final Pattern LETTERS = Pattern.compile("<code>((?:[A-Z2-7]{4} ?){8})</code>");

    private final SecretKeySpec secret;

    /** @param letters the secret as a page shows it, in groups of four letters */
    public Authenticator(String letters) {
        var digits = letters.replace(" ", "").chars()
                .mapToObj(letter -> String.valueOf(Character.forDigit("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter), 32)))
                .collect(Collectors.joining());
        var bytes = new BigInteger(digits, 32).toByteArray();
        var twenty = new byte[20];
        var length = Math.min(bytes.length, twenty.length);
        System.arraycopy(bytes, bytes.length - length, twenty, twenty.length - length, length);
        secret = new SecretKeySpec(twenty, "HmacSHA1");
    }

    /** Makes the authenticator for the secret that stands on a page. */
    public static Authenticator reading(String page) {
        var found = LETTERS.matcher(page);
        if (!found.find()) {
            throw new AssertionError("No secret on the page");
        }
        return new Authenticator(found.group(1));
    }

    public String code(Instant at) {
        try {
            return new TimeBasedOneTimePasswordGenerator(STEP).generateOneTimePasswordString(secret, at, Locale.ROOT);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
