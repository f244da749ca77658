package org.cordon.platform.engine.web;

import org.cordon.kernel.caller.NotAudited;
import org.cordon.platform.engine.FailedWork;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Failed steps over REST, for administrators. */
@RestController
@RequestMapping("/api/failed-work")
final class FailedWorkController {

    private final FailedWork work;

    FailedWorkController(FailedWork work) {
        this.work = work;
    }

    /** @param steps the number of failed steps */
    record Failed(long steps) {
    }

    @NotAudited("a number")
    @GetMapping
    Failed number() {
        return new Failed(work.number());
    }

    @PostMapping("/retry")
    Failed tryAgain() {
        return new Failed(work.tryAgain());
    }
}
