package org.cordon.duty.web;

import org.cordon.caller.NotAudited;
import org.cordon.duty.DutyPosts;
import org.cordon.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

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
        try {
            model.addAttribute("reference", duty.roster(code).country());
        } catch (Refusal nothing) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, nothing);
        }
        return "duty";
    }
}
