package org.cordon.roundup.departure.web;

import org.cordon.kernel.caller.NotAudited;
import org.cordon.kernel.shared.Page;
import org.cordon.roundup.departure.UnattendedTargets;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the targets that no participating country wants, and those whose host country does not take part. */
@RestController
@RequestMapping("/api/operations/{operation}")
final class UnattendedController {

    private final UnattendedTargets unattended;

    UnattendedController(UnattendedTargets unattended) {
        this.unattended = unattended;
    }

    /** Returns the targets that wait for the coordinator because a country does not take part. */
    @NotAudited("references and countries")
    @GetMapping("/targets/unattended")
    Page<UnattendedTargets.Unattended> unattended(@PathVariable String operation) {
        return new Page<>(unattended.in(operation), null);
    }
}
