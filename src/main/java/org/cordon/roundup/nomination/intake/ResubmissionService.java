package org.cordon.roundup.nomination.intake;

import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.References;
import org.cordon.roundup.nomination.NominationFacts;
import org.cordon.roundup.nomination.NominationFeature.NominationFact;
import org.cordon.roundup.nomination.NominationStatus;
import org.cordon.roundup.nomination.Nominations;
import org.cordon.roundup.operation.Operations;
import org.cordon.roundup.participation.Participation.Stage;
import org.cordon.roundup.participation.ParticipationService;
import org.cordon.roundup.participation.Participations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a country send in again the nominations that were returned to it. */
@Service
@Transactional
public class ResubmissionService {

    private final Nominations nominations;
    private final NominationFacts facts;
    private final Operations operations;
    private final Participations participations;
    private final ParticipationService participationService;
    private final CurrentCaller caller;

    ResubmissionService(Nominations nominations, NominationFacts facts, Operations operations, Participations participations,
            ParticipationService participationService, CurrentCaller caller) {
        this.nominations = nominations;
        this.facts = facts;
        this.operations = operations;
        this.participations = participations;
        this.participationService = participationService;
        this.caller = caller;
    }

    /** Sends all returned nominations of a country back to screening, after the country has corrected them. */
    public void resubmit(String reference, String country) {
        if (!caller.get().requireCountry().equals(country)) {
            throw OwnNominations.notFound(References.participation(reference, country));
        }
        var participation = participations.lock(References.participation(reference, country));
        for (var nomination : nominations.lock(reference, country, NominationStatus.RETURNED)) {
            nominations.save(nomination.resubmitted());
            var operation = operations.find(reference).orElseThrow();
            facts.record(NominationFact.NOMINATION_CORRECTED, nomination, operation, operation.nominationDeadline());
        }
        // The country has done its part; compliance may still be reading the flagged nominations.
        if (nominations.count(reference, country, NominationStatus.UNDER_REVIEW) > 0) {
            participationService.movedTo(participation.reference(), Stage.REVIEW);
        }
    }
}
