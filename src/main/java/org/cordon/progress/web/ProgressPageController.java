package org.cordon.progress.web;

import org.cordon.caller.NotAudited;
import org.cordon.progress.ProgressService;
import org.cordon.shared.web.page.NotThere;
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
