package org.cordon.progress.web;

import java.util.List;
import org.cordon.caller.NotAudited;
import org.cordon.progress.Progress;
import org.cordon.progress.ProgressService;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A country's own view over REST. */
@RestController
@RequestMapping("/api/progress")
final class ProgressController {

    private final ProgressService progress;

    ProgressController(ProgressService progress) {
        this.progress = progress;
    }

    record Page(List<Progress> items, String next) {
    }

    @NotAudited("operations and figures")
    @GetMapping
    Page own() {
        return new Page(progress.own(), null);
    }
}
