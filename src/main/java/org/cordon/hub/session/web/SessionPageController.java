package org.cordon.hub.session.web;

import org.cordon.hub.session.SessionQueries;
import org.cordon.kernel.caller.NotAudited;
import org.cordon.kernel.shared.web.page.NotThere;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /network/sessions}, the sessions to which one is invited, and {@code /network/sessions/<reference>}, one of them. */
@Controller
final class SessionPageController {

    private final SessionQueries queries;

    SessionPageController(SessionQueries queries) {
        this.queries = queries;
    }

    @NotAudited("an empty page; what it shows is read from /api")
    @GetMapping("/network/sessions")
    String all() {
        return "sessions";
    }

    @NotAudited("an empty page; what it shows is read from /api")
    @GetMapping("/network/sessions/{reference}")
    String one(@PathVariable String reference, Model model) {
        model.addAttribute("reference", NotThere.ifRefused(() -> queries.one(reference).reference()));
        return "closed-session";
    }
}
