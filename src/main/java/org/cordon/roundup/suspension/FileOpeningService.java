package org.cordon.roundup.suspension;

import java.time.Clock;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import org.cordon.kernel.caller.AuditNotes;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.shared.References;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.platform.notification.Notifications;
import org.cordon.roundup.pursuit.Suspensions;
import org.cordon.roundup.suspension.SuspensionFeature.SuspensionMessage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets compliance look into files that screening never flagged. */
@Service
@Transactional
public class FileOpeningService {

    /** The time for which compliance sees the file of a target after opening it, if compliance does not suspend the target. */
    private static final Period OPEN_FOR = Period.ofDays(30);

    private final Suspensions suspensions;
    private final Notifications notifications;
    private final CurrentCaller caller;
    private final Clock clock;

    FileOpeningService(Suspensions suspensions, Notifications notifications, CurrentCaller caller, Clock clock) {
        this.suspensions = suspensions;
        this.notifications = notifications;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Lets compliance see the file of a target that was never flagged, and informs the coordination.
     *
     * @param named  the reference of the target, or the number of a notice, as a complaint gives it
     * @param reason the reason, kept with the opening
     * @throws Refusal not found, if no target has this reference or number
     */
    public OpenedFiles open(String named, String reason) {
        caller.get().requireCompliance();
        if (named == null || named.isBlank()) {
            throw Refusal.invalid("Say whose file.", List.of(Reason.of("reference", "is missing")));
        }
        var why = SuspensionReason.required("reason", reason);
        var found = suspensions.named(named.strip());
        if (found.isEmpty()) {
            throw Refusal.notFound("There is no target {reference}.", named.strip());
        }
        var now = clock.instant();
        var until = now.atZone(ZoneOffset.UTC).plus(OPEN_FOR).toInstant();
        found.forEach(target -> {
            suspensions.open(target, why, now, until, caller.get().user());
            AuditNotes.concerns(target);
            notifications.send(SuspensionMessage.FILE_OPENED, Roles.COORDINATOR, References.operationOf(target), target);
        });
        return new OpenedFiles(found, until);
    }
}
