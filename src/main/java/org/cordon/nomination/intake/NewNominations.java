package org.cordon.nomination.intake;

import java.util.List;
import org.cordon.handling.Handling;
import org.cordon.handling.Handlings;
import org.cordon.ledger.FactType;
import org.cordon.nomination.Nomination;
import org.cordon.nomination.NominationFacts;
import org.cordon.nomination.NominationFollower;
import org.cordon.nomination.Nominations;
import org.cordon.nomination.notice.Missing;
import org.cordon.nomination.notice.Notice;
import org.cordon.nomination.notice.NoticeRules;
import org.cordon.nomination.notice.ScreeningFacts;
import org.cordon.operation.ActTimes;
import org.cordon.operation.Operation;
import org.cordon.shared.References;
import org.cordon.shared.Refusal.Reason;
import org.springframework.stereotype.Component;

/** Makes a nomination of an accepted row: marked by the screening decision, with its handling, and recorded. */
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

    Nomination nominate(Operation operation, String country, Notice notice, List<Missing> missing) {
        var at = times.of(operation, operation.nominationDeadline()).toInstant();
        var marks = screening.screen(ScreeningFacts.of(notice));
        var nomination = References.firstFree(() -> Nomination.submitted(References.newTarget(operation.reference()),
                operation.reference(), country, notice, marks, reasons(missing), at), nominations::add);
        handlings.add(nomination.reference(), country, handling(notice, country));
        facts.record(FactType.NOMINATED, nomination, operation, operation.nominationDeadline());
        return nomination;
    }

    /** Tells whoever follows of all whom one act has nominated. */
    void tell(List<Nomination> nominated) {
        followers.forEach(follower -> follower.nominated(nominated));
    }

    /** What the supplier lays down about the use of the file; what is wrong with it is found out by the rules of the notice. */
    static Handling handling(Notice notice, String country) {
        return NoticeRules.handling(notice, country, (field, why) -> { });
    }

    /** What a file lacks, as its country reads it. */
    static List<Reason> reasons(List<Missing> missing) {
        return missing.stream().map(gap -> new Reason(gap.field(), gap.why())).toList();
    }
}
