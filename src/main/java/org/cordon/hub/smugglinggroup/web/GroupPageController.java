package org.cordon.hub.smugglinggroup.web;

import org.cordon.hub.smugglinggroup.GroupQueries;
import org.cordon.kernel.caller.NotAudited;
import org.cordon.kernel.shared.web.NotThere;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page {@code /network/<reference>} of a group with its facts. The address of a merged group redirects to the surviving group. */
@Controller
final class GroupPageController {

    private final GroupQueries queries;

    GroupPageController(GroupQueries queries) {
        this.queries = queries;
    }

    @NotAudited("an empty page; what it shows is read from /api")
    @GetMapping("/network/{reference}")
    String one(@PathVariable String reference, Model model) {
        var shown = NotThere.ifRefused(() -> queries.one(reference).reference());
        if (!shown.equals(reference)) {
            return "redirect:/network/" + shown;
        }
        model.addAttribute("reference", shown);
        model.addAttribute("name", "group");
        return "frame";
    }
}
