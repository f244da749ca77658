package org.cordon.platform.duty.web;

import org.cordon.kernel.caller.NotAudited;
import org.cordon.kernel.shared.web.page.NotThere;
import org.cordon.platform.duty.DutyPosts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /directory/<code>}, the page of a bureau's duty posts, for whoever may have to reach it. */
@Controller
final class DutyPageController {

    private final DutyPosts duty;

    DutyPageController(DutyPosts duty) {
        this.duty = duty;
    }

    @NotAudited("an empty page; what it shows is read from /api")
    @GetMapping("/directory/{code}")
    String page(@PathVariable String code, Model model) {
        model.addAttribute("reference", NotThere.ifRefused(() -> duty.roster(code).country()));
        return "duty";
    }
}
