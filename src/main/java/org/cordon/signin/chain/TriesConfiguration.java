package org.cordon.signin.chain;

import java.time.Clock;
import java.util.Optional;
import org.cordon.signin.Guesses;
import org.cordon.signin.session.KnownBrowsers;
import org.cordon.signin.step.LoginThrottle;
import org.cordon.signin.step.ThrottledSignIn;
import org.cordon.signin.step.TooManyTries;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationProvider;

/** How often somebody may try who is not signed in. */
@Configuration(proxyBeanMethods = false)
class TriesConfiguration {

    @Bean
    static ThrottledSignIn throttledSignIn(AuthenticationProvider accounts, Clock clock, KnownBrowsers browsers,
            ApplicationEventPublisher events) {
        return new ThrottledSignIn(accounts, new LoginThrottle(clock), browsers, events);
    }

    @Bean
    static Guesses guesses(Clock clock) {
        var throttle = new LoginThrottle(clock);
        return (at, address) -> {
            try {
                return Optional.of(throttle.begin(at + " " + address, address, Optional.empty())::succeeded);
            } catch (TooManyTries tooMany) {
                return Optional.empty();
            }
        };
    }
}
