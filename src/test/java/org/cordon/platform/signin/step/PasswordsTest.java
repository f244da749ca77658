package org.cordon.platform.signin.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.cordon.kernel.shared.secret.KeyedDigest;
import org.cordon.support.MovedClock;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

class PasswordsTest {

    private final MovedClock clock = new MovedClock();
    private final KeyedDigest key = KeyedDigest.ofThisProcess();
    private final List<String> told = new ArrayList<>();
    private LoginThrottle throttle = new LoginThrottle(clock, key, told::add);
    private int asked;

    @Test
    void remembersAVerifiedPasswordForFiveMinutes() {
        var remembered = new RememberedCredentials(this::check, user -> Optional.empty(), clock);
        remembered.authenticate(claim("officer", "right"));
        remembered.authenticate(claim("officer", "right"));
        assertThat(asked).isEqualTo(1);
        clock.move(Duration.ofMinutes(5));
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

    /** Each remembered sign-in holds a person and that person's rights, which may not stay in memory longer than they are remembered. */
    @Test
    void keepsNobodyInMemoryWhomItDoesNotRemember() {
        var remembered = new RememberedCredentials(this::check, user -> Optional.empty(), clock);
        IntStream.range(0, 100).forEach(i -> remembered.authenticate(claim("officer" + i, "right")));
        assertThat(remembered.size()).isEqualTo(100);
        clock.move(Duration.ofMinutes(5));
        remembered.authenticate(claim("officer", "right"));
        assertThat(remembered.size()).isEqualTo(1);
    }

    @Test
    void remembersNoMoreThanItHasRoomFor() {
        var remembered = new RememberedCredentials(this::check, user -> Optional.empty(), clock);
        IntStream.range(0, 3_000).forEach(i -> remembered.authenticate(claim("officer" + i, "right")));
        assertThat(remembered.size()).isLessThanOrEqualTo(1_000);
    }

    @Test
    void readsANameAndAPasswordAsNoOthers() {
        var remembered = new RememberedCredentials(this::check, user -> Optional.empty(), clock);
        remembered.authenticate(claim("officer", "right"));
        assertThatThrownBy(() -> remembered.authenticate(claim("office", "rright"))).isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void aSuccessForgivesWhatCameFromItsOwnAddress() {
        for (var address : List.of("10.0.0.1", "10.0.0.2")) {
            fail(9, "officer", address);
        }
        begin("officer", "10.0.0.1").orElseThrow().succeeded();
        assertThat(fail(20, "officer", "10.0.0.1")).isEqualTo(10);
        assertThat(fail(20, "officer", "10.0.0.2")).isEqualTo(1);
    }

    @Test
    void slowsDownWhoTriesOneAccount() {
        assertThat(fail(20, "officer", "10.0.0.1")).isEqualTo(10);
        assertThat(fail(20, "Officer", "10.0.0.1")).isZero();
        assertThat(fail(20, "officer", "10.0.0.2")).isEqualTo(10);
    }

    @Test
    void slowsDownWhoGoesFromNodeToNode() {
        begin("officer", "10.0.0.1").orElseThrow().undo();
        fail(20, "officer", "10.0.0.1");
        throttle = new LoginThrottle(clock, key, change -> { });
        told.forEach(throttle::follow);

        assertThat(fail(1, "officer", "10.0.0.1")).isZero();
        assertThat(fail(20, "officer", "10.0.0.2")).isEqualTo(10);
    }

    /** Failed tries from other addresses do not shut the owner out at an address of an earlier sign-in, whichever node it went to. */
    @Test
    void knowsWhereTheOwnerWasLetInAtAnotherNode() {
        begin("officer", "10.0.0.1").orElseThrow().succeeded();
        throttle = new LoginThrottle(clock, key, change -> { });
        told.forEach(throttle::follow);
        IntStream.range(2, 10).forEach(number -> fail(10, "officer", "10.0.0." + number));

        assertThat(begin("officer", "10.0.1.1")).isEmpty();
        assertThat(begin("officer", "10.0.0.1")).isPresent();
        assertThat(told).noneMatch(telling -> telling.contains("officer") || telling.contains("10.0.0.1"));
    }

    /** A notification that takes a failure back would allow endless tries if it could be repeated or forged. */
    @Test
    void followsNobodyButNodesAndNobodyTwice() {
        fail(2, "officer", "10.0.0.1");
        throttle = new LoginThrottle(clock, key, change -> { });
        told.forEach(throttle::follow);

        assertThatThrownBy(() -> throttle.follow(told.get(0))).isInstanceOf(IllegalArgumentException.class);
        for (var forged : new String[] {"", "1 2 -1", told.get(0).replaceFirst(" 1 ", " 9 "),
                new SignedTellings(KeyedDigest.ofThisProcess()).sign("1 2 -1")}) {
            assertThatThrownBy(() -> throttle.follow(forged)).as(forged).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void letsTryOnceMoreAMinuteLater() {
        fail(20, "officer", "10.0.0.1");
        assertThatThrownBy(() -> throttle.begin("officer", "10.0.0.1", Optional.empty()))
                .isInstanceOfSatisfying(TooManyTries.class, tries -> assertThat(tries.seconds()).isEqualTo(60));
        clock.move(Duration.ofMinutes(1));
        assertThat(fail(20, "officer", "10.0.0.1")).isEqualTo(1);
        clock.move(Duration.ofMinutes(10));
        assertThat(fail(20, "officer", "10.0.0.1")).isEqualTo(10);
    }

    @Test
    void slowsDownWhoTriesManyAccounts() {
        var tried = IntStream.range(0, 200).map(i -> fail(1, "officer" + i, "10.0.0.1")).sum();
        assertThat(tried).isEqualTo(100);
        assertThat(fail(1, "another", "10.0.0.1")).isZero();
        assertThat(fail(1, "another", "10.0.0.2")).isEqualTo(1);
    }

    @Test
    void slowsDownWhoHasAllAddressesThatBeginAlike() {
        var tried = IntStream.range(1, 100).map(i -> fail(1, "officer", "2001:db8:1:2::" + Integer.toHexString(i))).sum();
        assertThat(tried).isEqualTo(10);
        assertThat(fail(1, "officer", "2001:db8:1:3::1")).isEqualTo(1);
    }

    @Test
    void slowsDownWhoTriesOneAccountFromManyAddresses() {
        assertThat(failFromEverywhere("officer")).isEqualTo(50);
        assertThat(fail(1, "Officer", "10.0.2.1")).isZero();
        assertThat(fail(1, "another", "10.0.2.1")).isEqualTo(1);
    }

    /** The owner gets in at the known address, even after the failed tries of other people. */
    @Test
    void letsTheOwnerInWhereHeWasLetInBefore() {
        begin("officer", "10.9.9.9").orElseThrow().succeeded();
        failFromEverywhere("officer");
        failFromEverywhere("officer");

        assertThat(begin("officer", "10.9.9.9")).isPresent();
        assertThat(begin("officer", "10.8.8.8", Optional.of("his browser"))).isPresent();
        assertThat(begin("officer", "10.8.8.8")).isEmpty();
    }

    @Test
    void letsNobodyTryWithoutEndInABrowserThatIsKnown() {
        for (int i = 0; i < 10; i++) {
            assertThat(begin("officer", "10.0.0." + i, Optional.of("stolen"))).isPresent();
        }
        assertThat(begin("officer", "10.0.1.1", Optional.of("stolen"))).isEmpty();
    }

    @Test
    void forgetsNoAccountForAFloodOfOthers() {
        failFromEverywhere("officer");
        for (int i = 0; i < 30_000; i++) {
            fail(1, "nobody" + i, "10." + i % 250 + "." + i / 250 % 250 + ".1");
        }
        assertThat(fail(1, "officer", "10.0.2.1")).isZero();
    }

    @Test
    void countsATryBeforeItIsJudged() {
        var asked = new AtomicInteger();
        var all = IntStream.range(0, 60).parallel().mapToObj(i -> begin("officer", "10.0.0.1"))
                .peek(attempt -> attempt.ifPresent(one -> asked.incrementAndGet())).toList();
        assertThat(asked).hasValue(10);
        all.stream().flatMap(Optional::stream).forEach(LoginThrottle.Try::undo);
        assertThat(begin("officer", "10.0.0.1")).isPresent();
    }

    @Test
    void looksUpNoNameThatIsTooLong() {
        var signIn = new ThrottledSignIn(mock(AuthenticationProvider.class, invocation -> {
            throw new AssertionError("asked for an account");
        }), throttle, null, event -> { });
        assertThatThrownBy(() -> signIn.authenticate(claim("x".repeat(65), "any"))).isInstanceOf(BadCredentialsException.class);
    }

    private Optional<LoginThrottle.Try> begin(String account, String address) {
        return begin(account, address, Optional.empty());
    }

    private Optional<LoginThrottle.Try> begin(String account, String address, Optional<String> browser) {
        try {
            return Optional.of(throttle.begin(account, address, browser));
        } catch (TooManyTries tooMany) {
            return Optional.empty();
        }
    }

    /** Returns how many of these tries were judged. */
    private int fail(int times, String account, String address) {
        return (int) IntStream.range(0, times).filter(i -> begin(account, address).isPresent()).count();
    }

    private int failFromEverywhere(String account) {
        return IntStream.range(0, 60).map(i -> fail(1, account, "10.0.1." + i)).sum();
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
}
