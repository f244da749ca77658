package org.cordon.platform.signin.step;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.cordon.platform.signin.Accounts.State;
import org.cordon.platform.signin.factor.FreshSecret;
import org.cordon.platform.signin.factor.SecondFactors;
import org.cordon.platform.signin.session.BrowserKeeps;
import org.springframework.stereotype.Component;

/**
 * The state of a sign-in between the right password and the code. The browser keeps this state, because there is no session before the
 * sign-in. The state is valid for a short while, and only while the account stays unchanged. Without the code, the state opens nothing.
 */
@Component
public final class HalfWay {

    private static final String COOKIE = "cordon-half";
    private static final String SECRET = "cordon-secret";
    private static final Duration FOR_A_CODE = Duration.ofMinutes(2);
    private static final Duration FOR_SETTING_UP = Duration.ofMinutes(10);
    private static final String SETS_UP = "set-up";
    private static final String BETWEEN = "\n";

    private final BrowserKeeps browser;
    private final SecondFactors factors;

    HalfWay(BrowserKeeps browser, SecondFactors factors) {
        this.browser = browser;
        this.factors = factors;
    }

    /**
     * The progress of a sign-in.
     *
     * @param state the state of the account when the password was right
     */
    public record Half(String account, State state, boolean isToSetUp) {

        boolean isOf(Object now) {
            return state.equals(now);
        }
    }

    public void begin(HalfSignedIn half, HttpServletResponse response) {
        var state = (State) half.person().getDetails();
        browser.keep(COOKIE, String.join(BETWEEN, half.isToSetUp() ? SETS_UP : "code", state.mark(), half.person().getName()),
                half.isToSetUp() ? FOR_SETTING_UP : FOR_A_CODE,
                response);
    }

    public Optional<Half> find(HttpServletRequest request) {
        return browser.find(COOKIE, request).map(kept -> kept.split(BETWEEN, 3))
                .map(parts -> new Half(parts[2], new State(parts[1]), parts[0].equals(SETS_UP)));
    }

    /**
     * Returns the secret that is being set up in this browser. The secret stays the same on each view of the page, because an authenticator
     * may have read the secret already.
     */
    public FreshSecret secret(String account, HttpServletRequest request, HttpServletResponse response) {
        return secret(account, request).orElseGet(() -> {
            var drawn = FreshSecret.draw();
            browser.keep(SECRET, factors.keep(drawn, account), FOR_SETTING_UP, response);
            return drawn;
        });
    }

    public Optional<FreshSecret> secret(String account, HttpServletRequest request) {
        return browser.find(SECRET, request).flatMap(kept -> factors.kept(kept, account));
    }

    public void end(HttpServletRequest request, HttpServletResponse response) {
        browser.take(COOKIE, request, response);
        browser.take(SECRET, request, response);
    }
}
