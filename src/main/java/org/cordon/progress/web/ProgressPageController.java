package org.cordon.progress.web;

import org.cordon.caller.NotAudited;
import org.cordon.progress.ProgressService;
import org.cordon.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

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
        try {
            progress.country();
        } catch (Refusal nothing) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, nothing);
        }
        return "progress";
    }
}
