package org.cordon.platform.signin.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.cordon.kernel.shared.secret.KeyedDigest;
import org.springframework.stereotype.Component;

/**
 * Signs what a browser keeps for Cordon, so that Cordon keeps nothing for people who are not signed in. The owner of the browser can read
 * the text. A signed text is valid for its own purpose only, and only until its lifetime is over.
 */
@Component
public final class BrowserSeal {

    private static final String FORM = "[\\w-]*\\.\\d{1,18}\\.[\\w-]{43}";

    private final BrowserKeys keys;
    private final Clock clock;

    BrowserSeal(BrowserKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** @return the signed text, in letters that a cookie allows */
    public String sign(String purpose, String text, Duration lifetime) {
        var signed = encoded(text.getBytes(StandardCharsets.UTF_8)) + "." + clock.instant().plus(lifetime).getEpochSecond();
        return signed + "." + encoded(mac(keys.youngest(), purpose, signed));
    }

    /** Returns the text if it was signed here for this purpose, and its lifetime is not over; otherwise empty. */
    public Optional<String> read(String purpose, String sealed) {
        if (!sealed.matches(FORM)) {
            return Optional.empty();
        }
        var parts = sealed.split("\\.");
        var mac = parts[2].getBytes(StandardCharsets.US_ASCII);
        var ours = keys.first(key -> Optional.of(key)
                .filter(own -> MessageDigest
                        .isEqual(encoded(mac(own, purpose, parts[0] + "." + parts[1])).getBytes(StandardCharsets.US_ASCII), mac)));
        return ours.isPresent() && clock.instant().getEpochSecond() < Long.parseLong(parts[1])
                ? Optional.of(new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8)) : Optional.empty();
    }

    private static byte[] mac(byte[] key, String purpose, String signed) {
        return new KeyedDigest(key).of(purpose + "\n" + signed);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
