package org.cordon.roundup.arrest.identity;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.List;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.cordon.roundup.arrest.Arrest;
import org.cordon.roundup.arrest.Arrests;
import org.cordon.roundup.arrest.VisibleArrests;
import org.cordon.roundup.report.CorrectionReader;
import org.cordon.roundup.report.ReportChanges;
import org.cordon.roundup.report.ReportReader;
import org.cordon.roundup.report.ReportableTargets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the country that answered about the identity of a person arrested correct its answer, with a reason. A correction is possible while
 * the person is held and after a denial. Later no correction is possible, because others have acted on the answer by then.
 */
@Service
@Transactional
public class IdentityChangeService {

    private static final List<String> FIELDS = List.of("identityConfirmed", "method", "text", "reason", "version");

    private final Arrests arrests;
    private final VisibleArrests visible;
    private final ReportChanges changes;
    private final ReportableTargets targets;
    private final IdentityCorrections corrections;
    private final CurrentCaller caller;
    private final Clock clock;

    IdentityChangeService(Arrests arrests, VisibleArrests visible, ReportChanges changes, ReportableTargets targets,
            IdentityCorrections corrections, CurrentCaller caller, Clock clock) {
        this.arrests = arrests;
        this.visible = visible;
        this.changes = changes;
        this.targets = targets;
        this.corrections = corrections;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Requires that the caller's country gave the answer. The controller calls this method before it reads the body.
     *
     * @throws Refusal as not found or forbidden otherwise
     */
    @Transactional(readOnly = true)
    public void requireChangeable(String reference) {
        if (caller.get().country().filter(arrests.find(reference).map(Arrest::identityCountry).orElse("")::equals).isEmpty()) {
            visible.require(reference);
            throw Refusal.forbidden("Only the country that said whether it is the person sought corrects its answer about {reference}.",
                    reference);
        }
    }

    /**
     * Corrects the answer.
     *
     * @param posted the right {@code identityConfirmed}, {@code method} and {@code text}, the {@code reason}, and {@code version}: the
     * number of corrections that the officer has seen
     * @throws Refusal with every reason and its field; conflict if the state of the arrest allows no correction, or if the answer was
     * corrected since the officer looked at it; conflict also if the target is held on another arrest or is no longer sought
     */
    public void correct(String reference, JsonNode posted) {
        requireChangeable(reference);
        targets.lock(arrests.require(reference).target());
        var arrest = arrests.require(reference);
        var country = caller.get().requireCountry();
        changes.requireSeen(IdentityAnswer.key(reference), country, posted);
        if (!arrest.identityCanBeCorrected()) {
            throw Refusal.conflict("The answer about {reference} can no longer be corrected: the arrest is {state}.", reference,
                    arrest.state());
        }
        var reader = new ReportReader(posted, clock.instant());
        var reason = CorrectionReader.reason(reader);
        var right = IdentityAnswer.read(reader, posted);
        reader.refuseUnknown(FIELDS);
        reader.refuseIfWrong();
        var given = IdentityAnswer.of(arrest);
        if (right.equals(given)) {
            throw Refusal.invalid("Nothing is corrected: the answer says all this already.");
        }
        changes.corrected(IdentityAnswer.key(reference), country, reason, given.json());
        corrections.carryThrough(arrest, given, right);
    }
}
