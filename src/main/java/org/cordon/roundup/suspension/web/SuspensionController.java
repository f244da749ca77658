package org.cordon.roundup.suspension.web;

import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.input.Body;
import org.cordon.roundup.person.TargetQueries;
import org.cordon.roundup.person.TargetView;
import org.cordon.roundup.pursuit.VisibleTargets;
import org.cordon.roundup.suspension.FileOpeningService;
import org.cordon.roundup.suspension.OpenedFiles;
import org.cordon.roundup.suspension.SuspensionService;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Serves the acts of compliance about a single admitted target. */
@RestController
@RequestMapping("/api")
final class SuspensionController {

    private final SuspensionService suspensions;
    private final FileOpeningService openings;
    private final TargetQueries queries;
    private final VisibleTargets visible;
    private final CurrentCaller caller;

    SuspensionController(SuspensionService suspensions, FileOpeningService openings, TargetQueries queries, VisibleTargets visible,
            CurrentCaller caller) {
        this.suspensions = suspensions;
        this.openings = openings;
        this.queries = queries;
        this.visible = visible;
        this.caller = caller;
    }

    record Opening(String reference, String reason) {
    }

    @PostMapping("/file-openings")
    @ResponseStatus(HttpStatus.CREATED)
    OpenedFiles open(Body<Opening> body) {
        var opening = body.objectAfter(() -> caller.get().requireCompliance());
        return openings.open(opening.reference(), opening.reason());
    }

    record Suspended(String reason, String text) {
    }

    @PostMapping("/targets/{reference}/suspension")
    TargetView suspend(@PathVariable String reference, Body<Suspended> body) {
        var suspended = body.objectAfter(() -> requireCompliance(reference));
        suspensions.suspend(reference, suspended.reason(), suspended.text());
        return queries.file(reference);
    }

    record Words(String text) {
    }

    @PostMapping("/targets/{reference}/suspension/lifting")
    TargetView lift(@PathVariable String reference, Body<Words> body) {
        suspensions.lift(reference, body.objectAfter(() -> requireCompliance(reference)).text());
        return queries.file(reference);
    }

    @PostMapping("/targets/{reference}/suspension/removal")
    TargetView remove(@PathVariable String reference, Body<Words> body) {
        suspensions.remove(reference, body.objectAfter(() -> requireCompliance(reference)).text());
        return queries.file(reference);
    }

    private void requireCompliance(String reference) {
        visible.requireVisible(reference);
        caller.get().requireCompliance();
    }
}
