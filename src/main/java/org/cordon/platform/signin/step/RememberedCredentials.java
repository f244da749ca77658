package org.cordon.platform.signin.step;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.cordon.kernel.shared.secret.KeyedDigest;
import org.cordon.platform.signin.Accounts;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;

/**
 * Remembers for five minutes, or until the account changes, that a name and a password belong together. A slow hash with every request of a
 * script would keep the machine busy. The pairs are kept in memory under a digest whose key never leaves the process.
 */
public final class RememberedCredentials implements AuthenticationManager {

    private static final Duration REMEMBERED = Duration.ofMinutes(5);
    private static final int MOST = 1_000;

    private final AuthenticationManager signIn;
    private final Accounts accounts;
    private final KeyedDigest key = KeyedDigest.ofThisProcess();
    private final Cache<String, Authentication> verified;

    public RememberedCredentials(AuthenticationManager signIn, Accounts accounts, Clock clock) {
        this.signIn = signIn;
        this.accounts = accounts;
        verified = Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(MOST)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis())).build();
    }

    @Override
    public Authentication authenticate(Authentication claimed) {
        var digest = digest(claimed);
        var known = verified.getIfPresent(digest);
        if (known != null && accounts.isUnchanged(known)) {
            return known;
        }
        var person = signIn.authenticate(claimed);
        verified.put(digest, person);
        return person;
    }

    /** Returns the number of pairs that are remembered now. */
    long size() {
        verified.cleanUp();
        return verified.estimatedSize();
    }

    private String digest(Authentication claimed) {
        // The length keeps a name and a password from being read as another name and another password.
        return HexFormat.of().formatHex(key.of(claimed.getName().length() + ":" + claimed.getName() + claimed.getCredentials()));
    }
}
