package org.cordon.platform.signin.chain;

import java.time.Clock;
import java.util.Optional;
import org.cordon.kernel.node.Node;
import org.cordon.kernel.shared.secret.KeyedDigest;
import org.cordon.platform.signin.GuessLimits;
import org.cordon.platform.signin.session.BrowserKeys;
import org.cordon.platform.signin.session.KnownBrowsers;
import org.cordon.platform.signin.step.LoginThrottle;
import org.cordon.platform.signin.step.ThrottledSignIn;
import org.cordon.platform.signin.step.TooManyTries;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationProvider;

/** Limits how often people who are not signed in may try a password or guess another secret. */
@Configuration(proxyBeanMethods = false)
class TriesConfiguration {

    @Bean
    static ThrottledSignIn throttledSignIn(AuthenticationProvider accounts, Clock clock, KnownBrowsers browsers,
            ApplicationEventPublisher events, BrowserKeys keys, Node node) {
        return new ThrottledSignIn(accounts, ofAllNodes("try", clock, keys, node), browsers, events);
    }

    @Bean
    static GuessLimits guesses(Clock clock, BrowserKeys keys, Node node) {
        var throttle = ofAllNodes("guess", clock, keys, node);
        return (at, address) -> {
            try {
                return Optional.of(throttle.begin(at + " " + address, address, Optional.empty())::succeeded);
            } catch (TooManyTries tooMany) {
                return Optional.empty();
            }
        };
    }

    /** @param kind the name under which the nodes tell each other about tries of this throttle */
    private static LoginThrottle ofAllNodes(String kind, Clock clock, BrowserKeys keys, Node node) {
        var key = new KeyedDigest(new KeyedDigest(keys.youngest()).of(kind));
        var throttle = new LoginThrottle(clock, key, change -> node.tell(kind, change));
        node.listen(kind, throttle::follow);
        return throttle;
    }
}
