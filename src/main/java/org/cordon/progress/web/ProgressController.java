package org.cordon.progress.web;

import org.cordon.caller.NotAudited;
import org.cordon.progress.Progress;
import org.cordon.progress.ProgressService;
import org.cordon.shared.web.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A country's own view over REST. */
@RestController
@RequestMapping("/api/progress")
final class ProgressController {

    /** How many operations a page holds, each with all its figures. */
    private static final int SIZE = 50;

    private final ProgressService progress;

    ProgressController(ProgressService progress) {
        this.progress = progress;
    }

    @NotAudited("operations and figures")
    @GetMapping
    Page<Progress> own(@RequestParam(required = false) String after) {
        return Page.of(progress.own(after, SIZE + 1), SIZE, Progress::operation);
    }
}
