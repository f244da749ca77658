package org.cordon.platform.signin.step;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.cordon.platform.signin.NoSuchAccount;
import org.cordon.platform.signin.SignInAttempt;
import org.cordon.platform.signin.session.KnownBrowsers;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Checks a password or a code, and publishes an event for each checked try. After too many wrong passwords or codes, nothing is checked for
 * a while.
 */
public final class ThrottledSignIn implements AuthenticationManager {

    /** The longest name that the engine keeps. No account has a longer name, so a try with a longer name is refused at once. */
    private static final int LONGEST_NAME = 64;

    private final AuthenticationProvider accounts;
    private final LoginThrottle throttle;
    private final KnownBrowsers browsers;
    private final ApplicationEventPublisher events;

    public ThrottledSignIn(AuthenticationProvider accounts, LoginThrottle throttle, KnownBrowsers browsers,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.throttle = throttle;
        this.browsers = browsers;
        this.events = events;
    }

    @Override
    public Authentication authenticate(Authentication claimed) {
        return judged(claimed.getName(), claimed.getDetails(), () -> password(claimed));
    }

    /** Returns the person with this name and password, without counting the try. */
    public Authentication password(Authentication claimed) {
        return accounts.authenticate(claimed);
    }

    /**
     * Judges a try to sign in.
     *
     * @param details where the try is made
     * @param check   throws {@link BadCredentialsException} for a failure; if it ends with another exception, the try does not count
     */
    public Authentication judged(String account, Object details, Supplier<Authentication> check) {
        if (account.length() > LONGEST_NAME || account.chars().anyMatch(Character::isISOControl)) {
            throw new BadCredentialsException("No account has such a name");
        }
        var address = details instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        var browser = details instanceof SignInDetails signIn ? browsers.find(account, signIn.kept()) : Optional.<String>empty();
        var attempt = throttle.begin(account, address, browser);
        var judged = false;
        try {
            var person = check.get();
            judged = true;
            attempt.succeeded();
            events.publishEvent(new SignInAttempt(account, AuthorityUtils.authorityListToSet(person.getAuthorities()), address, true));
            return person;
        } catch (WrongCode wrong) {
            // The event of a wrong code was published where the code was judged.
            judged = true;
            throw wrong;
        } catch (BadCredentialsException wrong) {
            judged = true;
            events.publishEvent(new SignInAttempt(wrong instanceof NoSuchAccount ? null : account, Set.of(), address, false));
            throw wrong;
        } finally {
            if (!judged) {
                attempt.undo();
            }
        }
    }
}
