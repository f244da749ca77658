package org.cordon.access.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The sign-in page, and the way from the bare address to a person's work. */
@Controller
final class SignInPages {

    private final boolean demo;

    SignInPages(@Value("${cordon.demo}") boolean demo) {
        this.demo = demo;
    }

    @GetMapping("/login")
    String login(Model model) {
        model.addAttribute("demo", demo);
        return "login";
    }

    @GetMapping("/")
    String home(Authentication person) {
        return "redirect:" + LandingPlace.of(person.getAuthorities());
    }

    @GetMapping("/welcome")
    String welcome() {
        return "welcome";
    }
}
