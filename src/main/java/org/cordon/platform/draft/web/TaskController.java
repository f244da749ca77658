package org.cordon.platform.draft.web;

import org.cordon.kernel.caller.NotAudited;
import org.cordon.kernel.shared.input.Body;
import org.cordon.platform.draft.HandoverService;
import org.cordon.platform.draft.HandoverService.Held;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows who holds a task, and lets a colleague take it over, which the engine itself does not offer. */
@RestController
@RequestMapping("/api/tasks/{task}")
final class TaskController {

    private final HandoverService handovers;

    TaskController(HandoverService handovers) {
        this.handovers = handovers;
    }

    @NotAudited("who holds a task")
    @GetMapping
    Held held(@PathVariable String task) {
        return handovers.held(task);
    }

    record TakeOver(String from) {
    }

    @PostMapping("/takeover")
    Held takeOver(@PathVariable String task, Body<TakeOver> body) {
        handovers.takeOver(task, body.after(() -> handovers.held(task)).from());
        return handovers.held(task);
    }
}
