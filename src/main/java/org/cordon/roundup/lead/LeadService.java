package org.cordon.roundup.lead;

import static org.cordon.kernel.shared.Said.said;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.model.UrgentWork;
import org.cordon.platform.act.ActLimits;
import org.cordon.roundup.lead.LeadRegister.Checked;
import org.cordon.roundup.pursuit.Target;
import org.cordon.roundup.report.ReportReader;
import org.cordon.roundup.report.ReportableTargets;
import org.cordon.roundup.report.Urgency;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes reports of leads and locations from officers of the countries that see the target. Reports are taken before, during and after the
 * operational phase, for as long as the person is pursued.
 */
@Service
@Transactional
public class LeadService {

    /** The fields that a report of a lead or a location can have. */
    private static final List<String> FIELDS = Stream.of(List.of("kind", "handling"), LeadDetails.FIELDS, ReportReader.FIELDS)
            .flatMap(List::stream).toList();

    private final LeadRegister register;
    private final LeadHandlings handlings;
    private final ReportableTargets targets;
    private final CurrentCaller caller;
    private final ActLimits limits;
    private final Clock clock;

    LeadService(LeadRegister register, LeadHandlings handlings, ReportableTargets targets, CurrentCaller caller, ActLimits limits,
            Clock clock) {
        this.register = register;
        this.handlings = handlings;
        this.targets = targets;
        this.caller = caller;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Returns the target, if the caller may report on it. The controller calls this method before it reads the body.
     *
     * @throws Refusal if the caller is not a country's officer (forbidden) or may not see the target (not found)
     */
    @Transactional(readOnly = true)
    public Target reportable(String target) {
        return targets.visible(target);
    }

    /**
     * Takes a report on a target that the caller sees, and starts its handling.
     *
     * @param report the {@code kind} and the fields that {@link ReportReader} reads
     * @throws Refusal with every reason and its field; conflict if the person is no longer pursued
     */
    public ReportedLead report(String target, JsonNode report) {
        var seen = reportable(target);
        return register.takeAndHandle(seen.reference(), checked(seen, report));
    }

    /** Takes a report for a caller that starts the handling of the lead itself. Refuses as {@link #report} does. */
    public ReportedLead register(String target, JsonNode report) {
        var seen = reportable(target);
        return register.take(seen.reference(), checked(seen, report));
    }

    private Checked checked(Target seen, JsonNode report) {
        limits.take(LeadFeature.SHARING, Urgency.isFlash(report));
        if (Urgency.isFlash(report)) {
            UrgentWork.begin();
        }
        var reader = new ReportReader(report, clock.instant());
        var reporter = targets.reporter();
        var kind = reader.code("kind", LeadKind.class);
        var details = LeadDetails.read(reader);
        var checked = reader.read();
        var handling = handlings.read(reader, report, kind, checked.country(), reporter);
        var wanting = targets.wanting(seen.reference());
        if (!wanting.isEmpty() && !wanting.contains(reporter)
                && wanting.stream().map(Roles::bureau).allMatch(handling.restriction()::excludes)) {
            reader.refuse("handling", said("leaves it to no country that wants the person, so that nobody would use it"));
        }
        targets.requireRecent(reader, seen, checked.happenedAt());
        reader.refuseUnknown(FIELDS);
        reader.refuseIfWrong();
        return new Checked(kind, checked, details, handling, reporter, caller.get().user(), null);
    }
}
