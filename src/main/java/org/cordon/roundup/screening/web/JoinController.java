package org.cordon.roundup.screening.web;

import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.input.Body;
import org.cordon.roundup.nomination.NominationQueries;
import org.cordon.roundup.nomination.NominationView;
import org.cordon.roundup.person.TargetQueries;
import org.cordon.roundup.person.TargetView;
import org.cordon.roundup.pursuit.VisibleTargets;
import org.cordon.roundup.screening.JoinService;
import org.cordon.roundup.screening.SplitService;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Joins nominations of one person into one target, and splits them again. */
@RestController
@RequestMapping("/api")
final class JoinController {

    private final JoinService joins;
    private final SplitService splits;
    private final NominationQueries nominations;
    private final TargetQueries targets;
    private final VisibleTargets visible;
    private final CurrentCaller caller;

    JoinController(JoinService joins, SplitService splits, NominationQueries nominations, TargetQueries targets, VisibleTargets visible,
            CurrentCaller caller) {
        this.joins = joins;
        this.splits = splits;
        this.nominations = nominations;
        this.targets = targets;
        this.visible = visible;
        this.caller = caller;
    }

    record Joining(String with, String reason) {
    }

    @PostMapping("/nominations/{reference}/join")
    NominationView join(@PathVariable String reference, Body<Joining> body) {
        nominations.one(reference);
        var joining = body.objectAfter(() -> caller.get().requireCoordinator());
        joins.join(reference, joining.with(), joining.reason());
        return nominations.one(reference);
    }

    record Split(String reason) {
    }

    @PostMapping("/targets/{reference}/split")
    TargetView split(@PathVariable String reference, Body<Split> body) {
        visible.requireVisible(reference);
        splits.split(reference, body.objectAfter(() -> caller.get().requireCoordinator()).reason());
        return targets.file(reference);
    }
}
