package org.cordon.platform.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.cordon.kernel.caller.NotAudited;
import org.cordon.platform.signin.step.HalfWay;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The two pages after the right password. The first page asks for the code of the second factor; the second page lets a person set up a
 * second factor. A person who has not given the right password is sent back.
 */
@Controller
public final class SecondStepPages {

    public static final String CODE = "/login/code";
    public static final String SET_UP = "/login/second-factor";

    private static final String BACK = "redirect:/login";

    private final HalfWay halfWay;
    private final ReaderLanguage languages;

    SecondStepPages(HalfWay halfWay, ReaderLanguage localeResolver) {
        this.halfWay = halfWay;
        this.languages = localeResolver;
    }

    @NotAudited("asks for a code")
    @GetMapping(CODE)
    String code(HttpServletRequest request, Model model) {
        if (halfWay.find(request).filter(half -> !half.isToSetUp()).isEmpty()) {
            return BACK;
        }
        model.addAttribute("languages", SignInPages.LANGUAGES);
        return "login-code";
    }

    @NotAudited("shows a secret to whoever sets it up")
    @GetMapping(SET_UP)
    String setUp(HttpServletRequest request, HttpServletResponse response, Model model) {
        var half = halfWay.find(request).filter(HalfWay.Half::isToSetUp);
        if (half.isEmpty()) {
            return BACK;
        }
        var account = half.get().account();
        model.addAttribute("account", account);
        model.addAttribute("secret", SecretPicture.of(halfWay.secret(account, request, response), account));
        model.addAttribute("languages", SignInPages.LANGUAGES);
        return "login-second-factor";
    }

    @NotAudited("the language of a browser")
    @GetMapping(path = {CODE, SET_UP}, params = "language")
    String speak(@RequestParam String language, HttpServletRequest request, HttpServletResponse response) {
        languages.chooseBeforeSignIn(Locale.forLanguageTag(language), request, response);
        return "redirect:" + halfWay.find(request).map(half -> half.isToSetUp() ? SET_UP : CODE).orElse("/login");
    }
}
