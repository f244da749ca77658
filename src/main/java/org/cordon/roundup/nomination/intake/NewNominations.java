package org.cordon.roundup.nomination.intake;

import java.util.List;
import org.cordon.kernel.shared.References;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.record.handling.Handling;
import org.cordon.record.handling.Handlings;
import org.cordon.roundup.nomination.Nomination;
import org.cordon.roundup.nomination.NominationFacts;
import org.cordon.roundup.nomination.NominationFeature;
import org.cordon.roundup.nomination.NominationFeature.NominationFact;
import org.cordon.roundup.nomination.NominationFollower;
import org.cordon.roundup.nomination.Nominations;
import org.cordon.roundup.nomination.notice.MissingDetail;
import org.cordon.roundup.nomination.notice.Notice;
import org.cordon.roundup.nomination.notice.NoticeRules;
import org.cordon.roundup.nomination.notice.ScreeningFacts;
import org.cordon.roundup.operation.ActTimes;
import org.cordon.roundup.operation.Operation;
import org.springframework.stereotype.Component;

/**
 * Makes a nomination from an accepted row, with the handling, and with the marks that the decision table of the screening gives. Records
 * the nomination in the ledger.
 */
@Component
final class NewNominations {

    private final Nominations nominations;
    private final Handlings handlings;
    private final NominationScreening screening;
    private final NominationFacts facts;
    private final ActTimes times;
    private final List<NominationFollower> followers;

    NewNominations(Nominations nominations, Handlings handlings, NominationScreening screening, NominationFacts facts, ActTimes times,
            List<NominationFollower> followers) {
        this.nominations = nominations;
        this.handlings = handlings;
        this.screening = screening;
        this.facts = facts;
        this.times = times;
        this.followers = followers;
    }

    Nomination nominate(Operation operation, String country, Notice notice, List<MissingDetail> missing) {
        var at = times.of(operation, operation.nominationDeadline()).toInstant();
        var marks = screening.screen(ScreeningFacts.of(notice));
        var nomination = References.firstFree(() -> Nomination.submitted(NominationFeature.TARGET.draw(operation.reference()),
                operation.reference(), country, notice, marks, reasons(missing), at), nominations::add);
        handlings.add(nomination.reference(), country, handling(notice, country));
        facts.record(NominationFact.NOMINATED, nomination, operation, operation.nominationDeadline());
        return nomination;
    }

    /** Informs every follower about the nominations that one act made. */
    void tell(List<Nomination> nominated) {
        followers.forEach(follower -> follower.nominated(nominated));
    }

    /**
     * Returns the handling that the supplier has laid down for the file. Errors in the handling are ignored here, because the rules of the
     * notice report these errors.
     */
    static Handling handling(Notice notice, String country) {
        return NoticeRules.handling(notice, country, (field, why) -> { });
    }

    /** Returns the missing details of a file as reasons that its country reads. */
    static List<Reason> reasons(List<MissingDetail> missing) {
        return missing.stream().map(gap -> new Reason(gap.field(), gap.why())).toList();
    }
}
