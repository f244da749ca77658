package org.cordon.roundup.arrest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import org.cordon.kernel.caller.AuditNotes;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.cordon.platform.act.ActLimits;
import org.cordon.roundup.pursuit.Target;
import org.cordon.roundup.report.ReportReader;
import org.cordon.roundup.report.ReportableTargets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes reports of arrests from officers of the country where the person was arrested. Reports are taken before, during and after the
 * operational phase, for as long as the person is pursued.
 */
@Service
@Transactional
public class ArrestService {

    private final ArrestRegister register;
    private final ReportableTargets targets;
    private final CurrentCaller caller;
    private final ActLimits limits;
    private final Clock clock;

    ArrestService(ArrestRegister register, ReportableTargets targets, CurrentCaller caller, ActLimits limits, Clock clock) {
        this.register = register;
        this.targets = targets;
        this.caller = caller;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Returns the target, if the caller may report an arrest of it. The controller calls this method before it reads the body.
     *
     * @throws Refusal if the caller is not a country's officer (forbidden) or may not see the target (not found)
     */
    @Transactional(readOnly = true)
    public Target reportable(String target) {
        return targets.visible(target);
    }

    /**
     * Takes a report on a target that the caller sees, and starts the handling of the arrest if the arrest was not known.
     *
     * @throws Refusal with every reason and its field; conflict if the person is no longer pursued
     */
    public ReportedArrest report(String target, JsonNode report) {
        return report(reportable(target), report);
    }

    /** Takes a report as {@link #report(String, JsonNode)} does. The target was returned by {@link #reportable} in this transaction. */
    public ReportedArrest report(Target seen, JsonNode report) {
        return noted(register.takeAndHandle(seen.reference(), checked(seen, report), caller.get().user(), null));
    }

    /** Takes a report for a caller that starts the handling of the arrest itself. Refuses as {@link #report} does. */
    public ReportedArrest register(String target, JsonNode report) {
        var seen = reportable(target);
        return noted(register.take(seen.reference(), checked(seen, report), caller.get().user(), null));
    }

    /** Notes the arrest for the receipt. A report that repeats an earlier one of the same country records no fact that would name it. */
    private static ReportedArrest noted(ReportedArrest arrest) {
        AuditNotes.concerns(arrest.reference());
        return arrest;
    }

    private ArrestReport checked(Target seen, JsonNode report) {
        limits.take(ArrestFeature.REPORTING);
        var reader = new ReportReader(report, clock.instant());
        var checked = ArrestReport.read(reader, targets.reporter());
        ArrestReport.refuseHandling(reader, report);
        targets.requireRecent(reader, seen, checked.what().happenedAt());
        reader.refuseUnknown(ArrestReport.FIELDS);
        reader.refuseIfWrong();
        return checked;
    }
}
