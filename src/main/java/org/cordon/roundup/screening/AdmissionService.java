package org.cordon.roundup.screening;

import org.cordon.roundup.nomination.Nomination;
import org.cordon.roundup.nomination.NominationStatus;
import org.cordon.roundup.nomination.Nominations;
import org.cordon.roundup.operation.ActTimes;
import org.cordon.roundup.operation.Operation;
import org.cordon.roundup.operation.Operations;
import org.cordon.roundup.pursuit.Pursuits;
import org.cordon.roundup.pursuit.Target;
import org.cordon.roundup.pursuit.Targets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Turns accepted nominations into targets. */
@Service
@Transactional
public class AdmissionService {

    private final Nominations nominations;
    private final JoinedNominations joined;
    private final Targets targets;
    private final Pursuits pursuits;
    private final AdmissionRecord record;
    private final BatchService batches;
    private final Operations operations;
    private final ActTimes times;

    AdmissionService(Nominations nominations, JoinedNominations joined, Targets targets, Pursuits pursuits, AdmissionRecord record,
            BatchService batches, Operations operations, ActTimes times) {
        this.nominations = nominations;
        this.joined = joined;
        this.targets = targets;
        this.pursuits = pursuits;
        this.record = record;
        this.batches = batches;
        this.operations = operations;
        this.times = times;
    }

    /**
     * Turns accepted nominations into targets, starts their pursuit, and informs the country of the result of its batch. Nominations that
     * are accepted after the list was frozen become part of the next version of the list. The batches of two countries wait for each other
     * only if a nomination of one country is joined to a nomination of the other.
     */
    public void admit(String reference, String country) {
        var operation = operations.hold(reference);
        var accepted = nominations.lock(reference, country, NominationStatus.ACCEPTED);
        joined.lock(accepted);
        accepted.forEach(nomination -> admit(nomination, operation));
        batches.admitted(reference, country);
    }

    private void admit(Nomination nomination, Operation operation) {
        var known = joined.targetOfGroup(nomination);
        var target = known == null ? nomination.reference() : known;
        if (known == null) {
            targets.add(Target.admitted(target, operation.reference(), times.of(operation, operation.screeningDeadline()).toInstant()));
        }
        nominations.save(nomination.admittedAs(target));
        targets.addWanting(target, nomination.country(), nomination.reference());
        targets.addHosts(target, nomination.believedToBeIn());
        if (known == null) {
            record.admitted(nomination, operation);
            pursuits.begin(operation, target);
        } else {
            record.joined(nomination, target, operation, joined.reason(nomination));
        }
    }
}
