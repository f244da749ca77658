package org.cordon.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

class PasswordsTest {

    private final MovedClock clock = new MovedClock();
    private int asked;

    @Test
    void remembersAVerifiedPasswordForFiveMinutes() {
        var remembered = new RememberedCredentials(this::check, user -> Optional.empty(), clock);
        remembered.authenticate(claim("officer", "right"));
        remembered.authenticate(claim("officer", "right"));
        assertThat(asked).isEqualTo(1);
        clock.now = clock.now.plus(Duration.ofMinutes(5));
        remembered.authenticate(claim("officer", "right"));
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void remembersNoWrongPassword() {
        var remembered = new RememberedCredentials(this::check, user -> Optional.empty(), clock);
        remembered.authenticate(claim("officer", "right"));
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> remembered.authenticate(claim("officer", "wrong"))).isInstanceOf(BadCredentialsException.class);
        }
        assertThat(asked).isEqualTo(3);
    }

    @Test
    void readsANameAndAPasswordAsNoOthers() {
        var remembered = new RememberedCredentials(this::check, user -> Optional.empty(), clock);
        remembered.authenticate(claim("officer", "right"));
        assertThatThrownBy(() -> remembered.authenticate(claim("office", "rright"))).isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void aSuccessForgivesWhatCameFromItsOwnAddress() {
        var throttle = new LoginThrottle(clock);
        for (var address : List.of("10.0.0.1", "10.0.0.2")) {
            for (int i = 0; i < 10; i++) {
                throttle.failed("officer", address);
            }
        }
        throttle.succeeded("officer", "10.0.0.1");
        assertThat(throttle.refuses("officer", "10.0.0.1")).isFalse();
        assertThat(throttle.refuses("officer", "10.0.0.2")).isTrue();
    }

    @Test
    void slowsDownWhoTriesOneAccount() {
        var throttle = new LoginThrottle(clock);
        for (int i = 0; i < 10; i++) {
            assertThat(throttle.refuses("officer", "10.0.0.1")).isFalse();
            throttle.failed("officer", "10.0.0.1");
        }
        assertThat(throttle.refuses("Officer", "10.0.0.1")).isTrue();
        assertThat(throttle.refuses("officer", "10.0.0.2")).isFalse();
        clock.now = clock.now.plus(Duration.ofMinutes(11));
        assertThat(throttle.refuses("officer", "10.0.0.1")).isFalse();
    }

    @Test
    void slowsDownWhoTriesManyAccounts() {
        var throttle = new LoginThrottle(clock);
        for (int i = 0; i < 100; i++) {
            throttle.failed("officer" + i, "10.0.0.1");
        }
        assertThat(throttle.refuses("another", "10.0.0.1")).isTrue();
        assertThat(throttle.refuses("another", "10.0.0.2")).isFalse();
    }

    @Test
    void slowsDownWhoTriesOneAccountFromManyAddresses() {
        var throttle = new LoginThrottle(clock);
        for (int i = 0; i < 50; i++) {
            assertThat(throttle.refuses("officer", "10.0.1." + i)).isFalse();
            throttle.failed("officer", "10.0.1." + i);
        }
        assertThat(throttle.refuses("Officer", "10.0.2.1")).isTrue();
        assertThat(throttle.refuses("another", "10.0.2.1")).isFalse();
    }

    @Test
    void looksUpNoNameThatIsTooLong() {
        var signIn = new ThrottledSignIn(mock(AuthenticationProvider.class, invocation -> {
            throw new AssertionError("asked for an account");
        }), new LoginThrottle(clock), event -> { });
        assertThatThrownBy(() -> signIn.authenticate(claim("x".repeat(65), "any"))).isInstanceOf(BadCredentialsException.class);
    }

    private Authentication check(Authentication claimed) {
        asked++;
        if (!"right".equals(claimed.getCredentials())) {
            throw new BadCredentialsException("wrong");
        }
        return UsernamePasswordAuthenticationToken.authenticated(claimed.getName(), null, AuthorityUtils.NO_AUTHORITIES);
    }

    private static Authentication claim(String user, String password) {
        return UsernamePasswordAuthenticationToken.unauthenticated(user, password);
    }

    private static final class MovedClock extends Clock {

        private Instant now = Instant.parse("2030-01-01T00:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
