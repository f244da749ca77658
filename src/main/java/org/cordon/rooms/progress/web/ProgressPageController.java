package org.cordon.rooms.progress.web;

import org.cordon.kernel.caller.NotAudited;
import org.cordon.kernel.shared.web.page.NotThere;
import org.cordon.rooms.progress.ProgressService;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /progress}, the page of a country's own view, for its officers. */
@Controller
final class ProgressPageController {

    private final ProgressService progress;

    ProgressPageController(ProgressService progress) {
        this.progress = progress;
    }

    @NotAudited("an empty page; what it shows is read from /api")
    @GetMapping("/progress")
    String page() {
        NotThere.unlessAllowed(progress::country);
        return "progress";
    }
}
