package org.cordon.hub.group.web;

import org.cordon.hub.group.GroupQueries;
import org.cordon.kernel.caller.NotAudited;
import org.cordon.kernel.shared.web.page.NotThere;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /network}, the groups that one sees, and {@code /network/<reference>}, one of them with what is known of it. */
@Controller
final class GroupPageController {

    private final GroupQueries queries;

    GroupPageController(GroupQueries queries) {
        this.queries = queries;
    }

    @NotAudited("an empty page; what it shows is read from /api")
    @GetMapping("/network")
    String all() {
        return "network";
    }

    @NotAudited("an empty page; what it shows is read from /api")
    @GetMapping("/network/{reference}")
    String one(@PathVariable String reference, Model model) {
        var shown = NotThere.ifRefused(() -> queries.one(reference).reference());
        if (!shown.equals(reference)) {
            return "redirect:/network/" + shown;
        }
        model.addAttribute("reference", shown);
        return "group";
    }
}
