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
 * The secret calendar addresses. An account has at most one such address. A secret has 256 random bits and is shown once. The database
 * keeps only its SHA-256 digest, which does not reveal the secret. A secret opens nothing but the deadlines of its account.
 */
@Service
@Transactional
public class CalendarAddresses {

    /** The form of a secret. The feed rejects other input before the database is asked. */
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

    /** Returns the time at which the caller's address was made. */
    @Transactional(readOnly = true)
    public Optional<Instant> since() {
        return rows.madeAt(currentCaller.get().user());
    }

    /** Makes a new secret for the caller; the previous secret opens nothing any more. */
    public String renew() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        rows.put(currentCaller.get().user(), digest(secret), clock.instant());
        return secret;
    }

    /** Ends the caller's address. */
    public void revoke() {
        rows.remove(currentCaller.get().user());
    }

    /**
     * Returns the account that the address belongs to. The method does not check who asks. The result is empty for an address that was
     * revoked, replaced or never made.
     */
    @Transactional(readOnly = true)
    public Optional<String> owner(String secret) {
        return rows.owner(digest(secret));
    }

    /**
     * Ends the address of an account when the earlier sign-ins of the account end, because a stolen session may have made the address. A
     * change of roles keeps the address: the feed is read with the present groups.
     */
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
