package org.cordon.roundup.screening;

import java.util.LinkedHashSet;
import java.util.List;
import org.cordon.roundup.confirmation.Confirmations;
import org.cordon.roundup.nomination.Nomination;
import org.cordon.roundup.operation.ActTimes;
import org.cordon.roundup.operation.Operation;
import org.cordon.roundup.pursuit.Pursuits;
import org.cordon.roundup.pursuit.Target;
import org.cordon.roundup.pursuit.Targets;
import org.springframework.stereotype.Component;

/** Gives each side of a split target its own wanting countries, hosts and answers, and resumes its pursuit. */
@Component
final class SeparatedTargets {

    private final JoinedNominations joined;
    private final Targets targets;
    private final Confirmations confirmations;
    private final Pursuits pursuits;
    private final AdmissionRecord record;
    private final ActTimes times;

    SeparatedTargets(JoinedNominations joined, Targets targets, Confirmations confirmations, Pursuits pursuits, AdmissionRecord record,
            ActTimes times) {
        this.joined = joined;
        this.targets = targets;
        this.confirmations = confirmations;
        this.pursuits = pursuits;
        this.record = record;
        this.times = times;
    }

    /** Splits a nomination off, so that it belongs to the target that bears the reference of this nomination. */
    void separate(Nomination nomination, Target from, Operation operation, String reason) {
        var own = nomination.reference();
        var at = times.of(operation, operation.planned());
        var hosts = believedToBeIn(List.of(nomination));
        joined.regroup(List.of(nomination), own);
        var isNew = targets.find(own).isEmpty();
        if (isNew) {
            targets.add(Target.admitted(own, operation.reference(), at.toInstant()));
        }
        targets.addWanting(own, nomination.country(), own);
        targets.addHosts(own, hosts);
        confirmations.copy(from.reference(), own, List.of(nomination.country()), hosts);
        if (isNew) {
            // The new target was on no list yet; the next version of the list asks for the missing confirmations.
            pursuits.begin(operation, own);
        } else {
            pursuits.resume(own);
        }
        record.split(nomination, from.reference(), operation, at, reason);
    }

    /** Keeps only these nominations with the target. */
    void keep(Target target, List<Nomination> staying) {
        var hosts = believedToBeIn(staying);
        var wanting = staying.stream().map(Nomination::country).distinct().toList();
        joined.regroup(staying, target.reference());
        targets.keepOnly(target.reference(), wanting, hosts);
        confirmations.keepOnly(target.reference(), wanting, hosts);
        pursuits.settle(target.reference());
    }

    private static List<String> believedToBeIn(List<Nomination> of) {
        var hosts = new LinkedHashSet<String>();
        of.forEach(nomination -> hosts.addAll(nomination.believedToBeIn()));
        return List.copyOf(hosts);
    }
}
