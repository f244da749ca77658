package org.cordon.platform.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.cordon.kernel.caller.NotAudited;
import org.cordon.platform.signin.AccountHolders;
import org.cordon.platform.signin.factor.SecondFactors;
import org.cordon.platform.signin.provider.ProviderSignIn;
import org.cordon.platform.signin.session.OpenSessions;
import org.cordon.platform.signin.session.SessionEnd;
import org.cordon.platform.signin.step.HalfWay;
import org.cordon.platform.signin.step.SignInDetails;
import org.cordon.platform.signin.step.ThrottledSignIn;
import org.cordon.platform.signin.step.WrongCode;
import org.cordon.platform.signin.step.WrongCode.Reason;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * The pages on which people set up, renew and remove the second factor of their own account. An open screen is not enough for that: the
 * password and a code of the existing factor are asked for.
 */
@Controller
@RequestMapping("/account/second-factor")
final class SecondFactorPages {

    private static final String HERE = "redirect:/account/second-factor";
    private static final String ACCOUNT = "redirect:/account";

    private final SecondFactors factors;
    private final HalfWay browser;
    private final ThrottledSignIn signIn;
    private final AccountHolders holders;
    private final OpenSessions sessions;

    SecondFactorPages(SecondFactors factors, HalfWay browser, ThrottledSignIn signIn, AccountHolders holders, OpenSessions sessions) {
        this.factors = factors;
        this.browser = browser;
        this.signIn = signIn;
        this.holders = holders;
        this.sessions = sessions;
    }

    @NotAudited("shows a secret to whoever sets it up")
    @GetMapping
    String page(Authentication person, HttpServletRequest request, HttpServletResponse response, Model model) {
        if (ProviderSignIn.vouchedFor(person)) {
            return ACCOUNT;
        }
        model.addAttribute("user", person.getName());
        model.addAttribute("isSetUp", factors.isSetUp(person.getName()));
        model.addAttribute("secret", SecretPicture.of(browser.secret(person.getName(), request, response), person.getName()));
        return "second-factor";
    }

    /**
     * Sets up a factor. The code of the new factor is judged first, so that a mistyped new code does not use up a code of the existing
     * factor.
     */
    @NotAudited("what becomes of the factor is audited")
    @PostMapping
    String setUp(@RequestParam String present, @RequestParam(defaultValue = "") String current, @RequestParam String code,
            Authentication person,
                 HttpServletRequest request, HttpServletResponse response) {
        var account = person.getName();
        var secret = browser.secret(account, request);
        if (ProviderSignIn.vouchedFor(person) || secret.isEmpty()) {
            return say("over", HERE, request);
        }
        if (!factors.fits(secret.get(), code)) {
            return say("code.wrong", HERE, request);
        }
        var isSetUp = factors.isSetUp(account);
        var problem = problem(account, present, isSetUp ? current : null, request);
        if (problem.isPresent()) {
            return say(problem.get(), HERE, request);
        }
        var codes = factors.setUp(account, secret.get(), code, isSetUp);
        if (codes.isEmpty()) {
            return say("code.wrong", HERE, request);
        }
        browser.end(request, response);
        goOnHere(person, request);
        new RecoveryCodes(codes.get(), "/account").keep(request);
        return "redirect:" + RecoveryCodes.PAGE;
    }

    @NotAudited("what becomes of the factor is audited")
    @PostMapping("/removal")
    String remove(@RequestParam String present, @RequestParam String current, Authentication person, HttpServletRequest request) {
        if (!factors.isSetUp(person.getName())) {
            return ACCOUNT;
        }
        var problem = problem(person.getName(), present, current, request);
        if (problem.isPresent()) {
            return say("removal." + problem.get(), HERE + "#removal", request);
        }
        factors.remove(person.getName());
        SessionEnd.of(request);
        return "redirect:/login?unprotected";
    }

    @NotAudited("shows what the caller has just been given")
    @GetMapping("/codes")
    String codes(Authentication person, HttpServletRequest request, Model model) {
        var given = RecoveryCodes.of(request);
        if (given == null) {
            return ACCOUNT;
        }
        model.addAttribute("user", person.getName());
        model.addAttribute("codes", given.codes());
        return "recovery-codes";
    }

    /** Forgets the recovery codes that the person has kept, and leads to the next page. */
    @NotAudited("forgets what was shown")
    @PostMapping("/codes")
    void kept(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var given = RecoveryCodes.of(request);
        RecoveryCodes.forget(request);
        response.sendRedirect(given == null ? "/account" : given.next());
    }

    /** Lets this session continue; all other sessions of the account have ended. */
    private void goOnHere(Authentication person, HttpServletRequest request) {
        holders.find(person.getName()).ifPresent(now -> {
            ((AbstractAuthenticationToken) person).setDetails(now.getDetails());
            sessions.goOn(request, person);
        });
    }

    /**
     * Returns what is wrong with the password, or with the code of the existing factor. The try counts like any other.
     *
     * @param current null if there is no factor
     */
    private Optional<String> problem(String account, String password, String current, HttpServletRequest request) {
        var claimed = UsernamePasswordAuthenticationToken.unauthenticated(account, password);
        try {
            signIn.judged(account, new SignInDetails(request), () -> {
                var person = signIn.password(claimed);
                if (current == null) {
                    return person;
                }
                return switch (factors.judge(account, current)) {
                    case RIGHT -> person;
                    case WRONG -> throw new WrongCode(Reason.WRONG);
                    case BLOCKED -> throw new WrongCode(Reason.BLOCKED);
                };
            });
            return Optional.empty();
        } catch (LockedException tooMany) {
            return Optional.of("wait");
        } catch (WrongCode wrong) {
            return Optional.of(wrong.reason() == Reason.BLOCKED ? "current.blocked" : "current.wrong");
        } catch (BadCredentialsException wrong) {
            return Optional.of("present.wrong");
        }
    }

    private static String say(String problem, String page, HttpServletRequest request) {
        RequestContextUtils.getOutputFlashMap(request).put("problem", problem);
        return page;
    }
}
