package org.cordon.rooms.progress.web;

import org.cordon.kernel.caller.NotAudited;
import org.cordon.kernel.shared.Page;
import org.cordon.rooms.progress.OpenWork;
import org.cordon.rooms.progress.OpenWorkService;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The open work in operations, over REST. */
@RestController
@RequestMapping("/api/operations")
final class OpenWorkController {

    private final OpenWorkService work;

    OpenWorkController(OpenWorkService work) {
        this.work = work;
    }

    @NotAudited("operations and figures")
    @GetMapping("/work")
    Page<OpenWork> all(@RequestParam(required = false) String after) {
        return Page.of(work.all(after, Page.SIZE + 1), OpenWork::operation);
    }

    @NotAudited("tasks by reference, and names of sections")
    @GetMapping("/{operation}/work")
    OpenWork.Start one(@PathVariable String operation) {
        return work.start(operation);
    }
}
