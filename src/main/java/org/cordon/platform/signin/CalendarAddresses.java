package org.cordon.platform.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cordon.kernel.caller.CurrentCaller;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The secret addresses, one an account. A secret is 256 random bits, which are shown once; what is kept is their SHA-256, from which nobody
 * gets back to them. It opens nothing but the account's deadlines.
 */
@Service
@Transactional
public class CalendarAddresses {

    /** What a secret looks like; anything else is none, and guesses at none. */
    public static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final AddressRows rows;
    private final CurrentCaller currentCaller;
    private final Clock clock;

    CalendarAddresses(AddressRows rows, CurrentCaller currentCaller, Clock clock) {
        this.rows = rows;
        this.currentCaller = currentCaller;
        this.clock = clock;
    }

    /** Since when the caller has an address. */
    @Transactional(readOnly = true)
    public Optional<Instant> since() {
        return rows.madeAt(currentCaller.get().user());
    }

    /** Makes the caller a new secret; the one that he had opens nothing from now on. */
    public String renew() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        rows.put(currentCaller.get().user(), digest(secret), clock.instant());
        return secret;
    }

    /** The caller's address opens nothing from now on. */
    public void revoke() {
        rows.remove(currentCaller.get().user());
    }

    /** Whose address it is, whoever asks; empty for one that was revoked, replaced or never made. */
    @Transactional(readOnly = true)
    public Optional<String> owner(String secret) {
        return rows.owner(digest(secret));
    }

    /** An address that was made in a stolen session does not outlive it. A role changes nothing: the feed is read in the present groups. */
    @EventListener
    void end(AccountEnded.ForGood ended) {
        rows.forget(ended.account());
    }

    private static byte[] digest(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
