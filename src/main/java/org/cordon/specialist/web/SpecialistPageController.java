package org.cordon.specialist.web;

import org.cordon.caller.NotAudited;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /network/specialists}, the posts of specialists, found by competence. */
@Controller
final class SpecialistPageController {

    @NotAudited("an empty page; what it shows is read from /api")
    @GetMapping("/network/specialists")
    String all() {
        return "specialists";
    }
}
