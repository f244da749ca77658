package org.cordon.platform.signin.step;

import java.util.function.Predicate;
import org.cordon.kernel.caller.SystemWork;
import org.cordon.platform.signin.AccountHolders;
import org.cordon.platform.signin.ProvidedAccounts;
import org.cordon.platform.signin.factor.FactorMode;
import org.cordon.platform.signin.factor.SecondFactors;
import org.cordon.platform.signin.step.HalfWay.Half;
import org.cordon.platform.signin.step.WrongCode.Reason;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * The sign-in on the page, in one or two steps. If an account has or needs a second factor, the person is signed in only after the second
 * step. No other code makes a session from a password, so nothing else has to know of factors.
 */
@Component
public final class PageSignIn {

    private final ThrottledSignIn signIn;
    private final SecondFactors factors;
    private final FactorMode mode;
    private final AccountHolders holders;

    PageSignIn(ThrottledSignIn signIn, SecondFactors factors, FactorMode mode, AccountHolders holders) {
        this.signIn = signIn;
        this.factors = factors;
        this.mode = mode;
        this.holders = holders;
    }

    /** @param passwords tells whether the password of an account may be tried here */
    public AuthenticationManager of(Predicate<String> passwords) {
        return claimed -> {
            if (claimed.getDetails() instanceof CodeDetails second) {
                return second(second);
            }
            if (!passwords.test(claimed.getName())) {
                throw new BadCredentialsException("People sign in at the provider");
            }
            return first(claimed);
        };
    }

    private Authentication first(Authentication claimed) {
        return signIn.judged(claimed.getName(), claimed.getDetails(), () -> {
            var person = signIn.password(claimed);
            var has = SystemWork.call(() -> factors.isSetUp(person.getName()));
            if (!has && !mode.isRequired()) {
                return person;
            }
            if (!has && person.getName().startsWith(ProvidedAccounts.SERVICE)) {
                throw new BadCredentialsException("Accounts of scripts have no second factor, and no business here");
            }
            throw new HalfSignedIn(person, !has);
        });
    }

    private Authentication second(CodeDetails given) {
        var half = given.half().orElseThrow(() -> new WrongCode(Reason.OVER));
        var person = holders.find(half.account()).filter(holder -> half.isOf(holder.getDetails()))
                .orElseThrow(() -> new WrongCode(Reason.OVER));
        return signIn.judged(half.account(), given, () -> half.isToSetUp() ? setUp(half, given) : judged(person, given));
    }

    private Authentication judged(Authentication person, CodeDetails given) {
        return switch (SystemWork.call(() -> factors.judge(person.getName(), given.code()))) {
            case RIGHT -> person;
            case WRONG -> throw new WrongCode(Reason.WRONG);
            case BLOCKED -> throw new WrongCode(Reason.BLOCKED);
        };
    }

    private Authentication setUp(Half half, CodeDetails given) {
        var secret = given.secret().orElseThrow(() -> new WrongCode(Reason.OVER));
        var codes = SystemWork.call(() -> factors.setUp(half.account(), secret, given.code(), false))
                .orElseThrow(() -> new WrongCode(Reason.WRONG));
        given.keep(codes);
        return holders.find(half.account()).orElseThrow(() -> new WrongCode(Reason.OVER));
    }
}
