package org.cordon.progress.web;

import java.util.List;
import org.cordon.caller.NotAudited;
import org.cordon.progress.OpenWork;
import org.cordon.progress.OpenWorkService;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What waits in operations, over REST. */
@RestController
@RequestMapping("/api/operations")
final class OpenWorkController {

    private final OpenWorkService work;

    OpenWorkController(OpenWorkService work) {
        this.work = work;
    }

    record Page(List<OpenWork> items, String next) {
    }

    @NotAudited("operations and figures")
    @GetMapping("/work")
    Page all() {
        return new Page(work.all(), null);
    }

    @NotAudited("tasks by reference, and names of sections")
    @GetMapping("/{operation}/work")
    OpenWork.Start one(@PathVariable String operation) {
        return work.start(operation);
    }
}
