package org.cordon.signin.step;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.cordon.shared.secret.KeyedDigest;
import org.cordon.signin.Accounts;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;

/**
 * Remembers for five minutes, or until the account changes, that a name and a password belong together, because a slow hash with every request of a script would
 * keep the machine busy. Held in memory under a digest whose key never leaves the process.
 */
public final class RememberedCredentials implements AuthenticationManager {

    private static final Duration REMEMBERED = Duration.ofMinutes(5);
    private static final int CLEAN_UP_ABOVE = 1_000;

    private record Verified(Authentication person, Instant until) {
    }

    private final AuthenticationManager signIn;
    private final Accounts accounts;
    private final Clock clock;
    private final KeyedDigest key = KeyedDigest.ofThisProcess();
    private final Map<String, Verified> verified = new ConcurrentHashMap<>();

    public RememberedCredentials(AuthenticationManager signIn, Accounts accounts, Clock clock) {
        this.signIn = signIn;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication claimed) {
        var digest = digest(claimed);
        var now = clock.instant();
        var known = verified.get(digest);
        if (known != null && now.isBefore(known.until()) && accounts.isUnchanged(known.person())) {
            return known.person();
        }
        var person = signIn.authenticate(claimed);
        if (verified.size() > CLEAN_UP_ABOVE) {
            verified.values().removeIf(each -> !now.isBefore(each.until()));
        }
        verified.put(digest, new Verified(person, now.plus(REMEMBERED)));
        return person;
    }

    private String digest(Authentication claimed) {
        // The length keeps a name and a password from being read as another name and another password.
        return HexFormat.of().formatHex(key.of(claimed.getName().length() + ":" + claimed.getName() + claimed.getCredentials()));
    }
}
