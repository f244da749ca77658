package org.cordon.platform.signin.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.cordon.kernel.caller.NotAudited;
import org.cordon.kernel.shared.web.RequestLanguage;
import org.cordon.platform.signin.provider.ProviderSettings;
import org.cordon.platform.signin.provider.ProviderSignIn;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page, and the redirect from the bare address to the page where a person works. */
@Controller
public final class SignInPages {

    /** The page that a person sees after signing out. */
    public static final String SIGNED_OUT = "/login?out";

    static final List<Language> LANGUAGES = RequestLanguage.KNOWN.stream().map(Language::of).toList();

    private final ReaderLanguage languages;
    private final ProviderSettings provider;
    private final ProviderSignIn providerSignIn;
    private final PlaceInPage place;
    private final boolean demo;
    private final Duration idle;
    private final Duration longest;

    SignInPages(ReaderLanguage localeResolver, ProviderSettings provider, ProviderSignIn providerSignIn, PlaceInPage place,
            @Value("${cordon.demo}") boolean demo, @Value("${cordon.session.idle}") Duration idle,
            @Value("${cordon.session.longest}") Duration longest) {
        this.languages = localeResolver;
        this.provider = provider;
        this.providerSignIn = providerSignIn;
        this.place = place;
        this.demo = demo;
        this.idle = idle;
        this.longest = longest;
    }

    @NotAudited("an empty page, or the way out at the provider")
    @GetMapping("/login")
    String login(Model model, HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        if (request.getParameter("out") != null) {
            LeavingPerson.forget(request);
        }
        var leaving = LeavingPerson.find(request);
        if (leaving.isPresent()) {
            providerSignIn.signOut(SIGNED_OUT).onLogoutSuccess(request, response, leaving.get());
            return null;
        }
        model.addAttribute("demo", demo && !provider.isThere());
        model.addAttribute("provider", provider.isThere() ? provider.host() : null);
        model.addAttribute("languages", LANGUAGES);
        // Java would write a number in Arabic with other digits than the pages do; a text stays as it is.
        model.addAttribute("idle", String.valueOf(idle.toMinutes()));
        model.addAttribute("longest", String.valueOf(longest.toHours()));
        return "login";
    }

    /** Leads to the provider. */
    @NotAudited("leads to another page")
    @GetMapping("/login/provider")
    String provider(@RequestParam(defaultValue = "") String at, HttpServletResponse response) {
        if (!provider.isThere()) {
            return "redirect:/login";
        }
        place.keep(at, response);
        return "redirect:" + ProviderSignIn.START;
    }

    /** Keeps the chosen language in this browser, and for the next person who signs in. */
    @NotAudited("the language of a browser")
    @GetMapping(path = "/login", params = "language")
    String speak(@RequestParam String language, HttpServletRequest request, HttpServletResponse response) {
        languages.chooseBeforeSignIn(Locale.forLanguageTag(language), request, response);
        return "redirect:/login";
    }

    @NotAudited("leads to another page")
    @GetMapping("/")
    String home(Authentication person) {
        return "redirect:" + LandingPlace.of(person.getAuthorities());
    }

    @NotAudited("an empty page")
    @GetMapping("/welcome")
    String welcome() {
        return "welcome";
    }

    /** @param name the language's name in that language */
    record Language(String code, String name) {

        static Language of(Locale language) {
            return new Language(language.getLanguage(), StringUtils.capitalize(language.getDisplayLanguage(language)));
        }
    }
}
