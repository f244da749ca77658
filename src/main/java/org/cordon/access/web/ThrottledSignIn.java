package org.cordon.access.web;

import java.util.Optional;
import java.util.Set;
import org.cordon.access.NoSuchAccount;
import org.cordon.access.SignInAttempt;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Checks a password unless too many wrong ones came before it, and tells of each one that was checked. */
final class ThrottledSignIn implements AuthenticationManager {

    /** As the engine keeps it. Names are remembered with their failures, so that longer ones would fill the memory. */
    private static final int LONGEST_NAME = 64;

    private final AuthenticationProvider accounts;
    private final LoginThrottle throttle;
    private final KnownBrowsers browsers;
    private final ApplicationEventPublisher events;

    ThrottledSignIn(AuthenticationProvider accounts, LoginThrottle throttle, KnownBrowsers browsers, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.throttle = throttle;
        this.browsers = browsers;
        this.events = events;
    }

    @Override
    public Authentication authenticate(Authentication claimed) {
        var account = claimed.getName();
        if (account.length() > LONGEST_NAME) {
            throw new BadCredentialsException("No account has so long a name");
        }
        var address = claimed.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        var browser = claimed.getDetails() instanceof SignInDetails details ? browsers.find(account, details.kept()) : Optional.<String>empty();
        var attempt = throttle.begin(account, address, browser);
        var judged = false;
        try {
            var person = accounts.authenticate(claimed);
            judged = true;
            attempt.succeeded();
            events.publishEvent(new SignInAttempt(account, AuthorityUtils.authorityListToSet(person.getAuthorities()), address, true));
            return person;
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
