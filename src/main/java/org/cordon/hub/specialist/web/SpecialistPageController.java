package org.cordon.hub.specialist.web;

import org.cordon.hub.specialist.given.GivenToPost;
import org.cordon.kernel.caller.NotAudited;
import org.cordon.kernel.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** {@code /network/specialists}, the posts of specialists, found by competence, and {@code /given}, what a bureau gives to one of them. */
@Controller
final class SpecialistPageController {

    private final GivenToPost given;

    SpecialistPageController(GivenToPost given) {
        this.given = given;
    }

    @NotAudited("an empty page; what it shows is read from /api")
    @GetMapping("/network/specialists")
    String all() {
        return "specialists";
    }

    @NotAudited("an empty page; what it shows is read from /api")
    @GetMapping("/given")
    String given() {
        try {
            given.requirePost();
        } catch (Refusal nothing) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, nothing);
        }
        return "given";
    }
}
