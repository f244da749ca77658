package org.cordon.platform.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.caller.NotAudited;
import org.cordon.kernel.caller.Roles;
import org.cordon.platform.signin.CalendarAddresses;
import org.cordon.platform.signin.OwnAccount;
import org.cordon.platform.signin.PasswordFlaw;
import org.cordon.platform.signin.factor.SecondFactors;
import org.cordon.platform.signin.provider.ProviderSignIn;
import org.cordon.platform.signin.session.OpenSessions;
import org.cordon.platform.signin.session.SessionEnd;
import org.cordon.platform.signin.step.SignInDetails;
import org.cordon.platform.signin.step.ThrottledSignIn;
import org.springframework.context.MessageSource;
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

/** The page about the caller's own account: its roles, language and sessions, a new password, and signing out everywhere. */
@Controller
@RequestMapping("/account")
final class AccountPages {

    private final CurrentCaller currentCaller;
    private final OwnAccount account;
    private final OpenSessions sessions;
    private final ThrottledSignIn signIn;
    private final ReaderLanguage languages;
    private final MessageSource words;
    private final SecondFactors factors;
    private final CalendarAddresses calendars;

    AccountPages(CurrentCaller currentCaller, OwnAccount account, OpenSessions sessions, ThrottledSignIn signIn,
            ReaderLanguage localeResolver,
            MessageSource words, SecondFactors factors, CalendarAddresses calendars) {
        this.calendars = calendars;
        this.currentCaller = currentCaller;
        this.account = account;
        this.sessions = sessions;
        this.signIn = signIn;
        this.languages = localeResolver;
        this.words = words;
        this.factors = factors;
    }

    @NotAudited("tells the caller who he is")
    @GetMapping
    String account(HttpServletRequest request, Authentication person, Locale language, Model model) {
        var caller = currentCaller.get();
        model.addAttribute("user", caller.user());
        model.addAttribute("roles", caller.groups().stream().sorted().map(group -> role(group, language)).toList());
        model.addAttribute("sessions", sessions.of(caller.user(), request));
        model.addAttribute("languages", SignInPages.LANGUAGES);
        model.addAttribute("local", !ProviderSignIn.vouchedFor(person));
        model.addAttribute("factor", factors.find(caller.user()).map(Factor::of).orElse(null));
        model.addAttribute("connects", caller.country().isPresent() || caller.isCoordinator());
        model.addAttribute("calendar", calendars.since().map(since -> since.atOffset(ZoneOffset.UTC)).orElse(null));
        return "account";
    }

    @NotAudited("the language of a person")
    @PostMapping("/language")
    String speak(@RequestParam String language) {
        languages.choose(Locale.forLanguageTag(language));
        return "redirect:/account";
    }

    @NotAudited("what becomes of the account is audited")
    @PostMapping("/password")
    String changePassword(@RequestParam String present, @RequestParam String wanted, @RequestParam String repeated,
            HttpServletRequest request) {
        var user = currentCaller.get().user();
        var problem = present(user, present, request);
        if (problem == null && !wanted.equals(repeated)) {
            problem = "differ";
        }
        if (problem == null) {
            problem = account.changePassword(user, wanted).map(PasswordFlaw::name).map(name -> name.toLowerCase(Locale.ROOT)).orElse(null);
        }
        if (problem != null) {
            RequestContextUtils.getOutputFlashMap(request).put("problem", "account.password." + problem);
            return "redirect:/account";
        }
        SessionEnd.of(request);
        return "redirect:/login?changed";
    }

    @NotAudited("what becomes of the account is audited")
    @PostMapping("/sign-out-everywhere")
    String signOutEverywhere(HttpServletRequest request) {
        account.signOutEverywhere(currentCaller.get().user());
        SessionEnd.of(request);
        return "redirect:/login?everywhere";
    }

    /**
     * Returns what is wrong with the present password, or null. The try counts like any other, so that nobody can find the password out at
     * an open screen.
     */
    private String present(String user, String password, HttpServletRequest request) {
        var claimed = UsernamePasswordAuthenticationToken.unauthenticated(user, password);
        claimed.setDetails(new SignInDetails(request));
        try {
            signIn.authenticate(claimed);
            return null;
        } catch (LockedException tooMany) {
            return "wait";
        } catch (BadCredentialsException wrong) {
            return "wrong";
        }
    }

    private String role(String group, Locale language) {
        if (Roles.isBureau(group)) {
            var country = group.substring(Roles.bureau("").length());
            return words.getMessage("role.bureau",
                    new Object[] {
                            words.getMessage("country." + country, null, new Locale("", country).getDisplayCountry(language), language)},
                    language);
        }
        if (Roles.isPost(group)) {
            return words.getMessage("role.post", new Object[] {group.substring(Roles.post("").length())}, language);
        }
        return words.getMessage("role." + group, null, group, language);
    }

    /** The second factor of the caller. */
    record Factor(OffsetDateTime since, int recoveryCodes) {

        static Factor of(SecondFactors.Kept factor) {
            return new Factor(factor.since().atOffset(ZoneOffset.UTC), factor.recoveryCodes());
        }
    }
}
