package org.cordon.platform.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;
import org.cordon.kernel.caller.NotAudited;
import org.cordon.platform.account.PasswordLinks;
import org.cordon.platform.account.PasswordLinks.Outcome;
import org.cordon.platform.signin.GuessLimits;
import org.cordon.platform.signin.SignInAttempt;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page that the password link in a mail opens. The page needs no sign-in. Opening the page does not use the link up, because mail
 * servers open links before people do. The page does not say what is wrong with a link.
 */
@Controller
@RequestMapping("/password")
final class PasswordLinkController {

    private final PasswordLinks links;
    private final GuessLimits guesses;
    private final ApplicationEventPublisher events;

    PasswordLinkController(PasswordLinks links, GuessLimits guesses, ApplicationEventPublisher events) {
        this.links = links;
        this.guesses = guesses;
        this.events = events;
    }

    @NotAudited("an empty page")
    @GetMapping
    String page() {
        return "password";
    }

    @NotAudited("what becomes of the account is audited")
    @PostMapping
    String set(@RequestParam String secret, @RequestParam String wanted, @RequestParam String repeated, HttpServletRequest request,
            HttpServletResponse response,
               Model model) {
        if (!wanted.equals(repeated)) {
            return again("differ", HttpStatus.BAD_REQUEST, secret, response, model);
        }
        var guess = guesses.begin("link", request.getRemoteAddr());
        if (guess.isEmpty()) {
            return again("wait", HttpStatus.TOO_MANY_REQUESTS, secret, response, model);
        }
        var used = links.use(secret, wanted);
        if (used.outcome() == Outcome.NOTHING) {
            events.publishEvent(new SignInAttempt(null, Set.of(), request.getRemoteAddr(), false));
            return again("gone", HttpStatus.BAD_REQUEST, "", response, model);
        }
        guess.get().wasRight();
        return used.outcome() == Outcome.SET ? "redirect:/login?changed"
                : again(used.flaw().name().toLowerCase(Locale.ROOT), HttpStatus.BAD_REQUEST, secret, response, model);
    }

    private static String again(String problem, HttpStatus status, String secret, HttpServletResponse response, Model model) {
        response.setStatus(status.value());
        model.addAttribute("problem", problem);
        model.addAttribute("secret", secret);
        return "password";
    }
}
