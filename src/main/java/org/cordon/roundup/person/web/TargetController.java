package org.cordon.roundup.person.web;

import static org.cordon.kernel.shared.Said.said;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.cordon.kernel.caller.Audited;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Page;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.kernel.shared.Said;
import org.cordon.kernel.shared.TimeOfPlace;
import org.cordon.kernel.shared.input.Body;
import org.cordon.roundup.person.TargetQueries;
import org.cordon.roundup.person.TargetView;
import org.cordon.roundup.pursuit.OutcomeService;
import org.cordon.roundup.pursuit.TargetState;
import org.cordon.roundup.pursuit.TargetWithdrawalService;
import org.cordon.roundup.pursuit.VisibleTargets;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves targets, and takes withdrawals and reports that end a pursuit without an arrest. */
@RestController
@RequestMapping("/api")
final class TargetController {

    private final TargetQueries queries;
    private final VisibleTargets visible;
    private final TargetWithdrawalService withdrawals;
    private final OutcomeService outcomes;
    private final CurrentCaller caller;

    TargetController(TargetQueries queries, VisibleTargets visible, TargetWithdrawalService withdrawals, OutcomeService outcomes,
            CurrentCaller caller) {
        this.queries = queries;
        this.visible = visible;
        this.withdrawals = withdrawals;
        this.outcomes = outcomes;
        this.caller = caller;
    }

    @Audited(Audited.Kind.READ)
    @GetMapping("/operations/{operation}/targets")
    Page<TargetView> list(@PathVariable String operation, @RequestParam(required = false) TargetState status,
            @RequestParam(required = false) String country, @RequestParam(required = false) String after) {
        return Page.of(queries.in(operation, status, country, after, Page.SIZE + 1), TargetView::reference);
    }

    @Audited(Audited.Kind.READ)
    @GetMapping("/targets/{reference}")
    TargetView file(@PathVariable String reference) {
        return queries.file(reference);
    }

    record Withdrawal(String reason) {
    }

    @PostMapping("/targets/{reference}/withdrawal")
    TargetView withdraw(@PathVariable String reference, Body<Withdrawal> body) {
        visible.requireVisible(reference);
        withdrawals.withdraw(reference, body.objectAfter(() -> caller.get().requireCountryOrCoordinator()).reason());
        return queries.file(reference);
    }

    /** The earliest time accepted. An old death or custody may come to light now, but an earlier time is a typing error. */
    private static final Instant EARLIEST = Instant.parse("1950-01-01T00:00:00Z");

    record Report(String happenedAt, String zone, String reason) {

        /** Returns the time in the zone of the place, or with its own offset if no zone is given. */
        ZonedDateTime time() {
            if (zone != null && !ZoneId.getAvailableZoneIds().contains(zone)) {
                throw refusal("zone", said("is not the name of a time zone, such as Europe/Rome"));
            }
            try {
                var time = OffsetDateTime.parse(String.valueOf(happenedAt));
                if (time.toInstant().isBefore(EARLIEST)) {
                    throw refusal("happenedAt", said("lies before 1950"));
                }
                if (zone == null) {
                    return time.toZonedDateTime();
                }
                TimeOfPlace.contradiction(time, ZoneId.of(zone)).ifPresent(wrong -> {
                    throw refusal("happenedAt", wrong);
                });
                return time.atZoneSameInstant(ZoneId.of(zone));
            } catch (DateTimeException unreadable) {
                throw refusal("happenedAt", said("must be a time with its offset, such as 2027-05-11T04:20:00+02:00"));
            }
        }

        private static Refusal refusal(String field, Said reason) {
            return Refusal.invalid(said("The report cannot be taken: {reasons}.", said("{field} {reason}", field, reason)),
                    List.of(new Reason(field, reason)));
        }
    }

    @PostMapping("/targets/{reference}/death")
    TargetView died(@PathVariable String reference, Body<Report> body) {
        visible.requireVisible(reference);
        var report = body.objectAfter(() -> caller.get().requireCountry());
        outcomes.died(reference, report.time(), report.reason());
        return queries.file(reference);
    }

    @PostMapping("/targets/{reference}/custody")
    TargetView heldElsewhere(@PathVariable String reference, Body<Report> body) {
        visible.requireVisible(reference);
        var report = body.objectAfter(() -> caller.get().requireCountry());
        outcomes.heldElsewhere(reference, report.time(), report.reason());
        return queries.file(reference);
    }
}
