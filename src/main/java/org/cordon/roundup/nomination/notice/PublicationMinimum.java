package org.cordon.roundup.nomination.notice;

import static org.cordon.kernel.shared.Said.said;

import java.util.ArrayList;
import java.util.List;
import org.cordon.kernel.shared.Said;

/**
 * The data that a notice needs at least before it can be published: identity (RPD art. 83(2)(a)) and judicial data (art. 83(2)(b)). Most
 * refusals in practice are for gaps in these data.
 *
 * <p>The file holds no photographs, fingerprints or DNA, so that only the description can identify the person.
 */
final class PublicationMinimum {

    private PublicationMinimum() {
    }

    static List<MissingDetail> identityGaps(Notice notice) {
        var gaps = new ArrayList<MissingDetail>();
        need(gaps, notice.forename() != null, "forename", said("The forename identifies the person together with the name."));
        need(gaps, notice.sex() != null && !notice.sex().equals("U"), "sex_id", said("The sex is needed to identify the person."));
        need(gaps, notice.dateOfBirth() != null, "date_of_birth", said("At least the year of birth is needed to identify the person."));
        need(gaps, isDescribed(notice), "distinguishing_marks",
                said("One of height, weight, eyes_colors_id, hairs_id or distinguishing_marks is needed to identify the person."));
        return gaps;
    }

    static List<MissingDetail> judicialGaps(Notice notice) {
        var gaps = new ArrayList<MissingDetail>();
        var details = notice.details();
        need(gaps, details.facts() != null, "cordon.facts", said("The facts say what was done, when and where."));
        need(gaps, details.wantedFor() != null, "cordon.wantedFor", said("PROSECUTION or SENTENCE decides which threshold holds."));
        need(gaps, details.wantedFor() == WantedFor.SENTENCE || details.maximumPenaltyMonths() != null, "cordon.maximumPenaltyMonths",
                said("The maximum penalty shows that the offence is serious enough."));
        need(gaps, details.wantedFor() != WantedFor.SENTENCE || details.sentenceMonths() != null, "cordon.sentenceMonths",
                said("The sentence shows that the case is serious enough."));
        need(gaps, details.warrantReference() != null, "cordon.warrantReference", said("The reference names the warrant or the judgment."));
        need(gaps, details.warrantDate() != null, "cordon.warrantDate", said("The date of the warrant or the judgment is needed."));
        return gaps;
    }

    private static boolean isDescribed(Notice notice) {
        return notice.height() > 0 || notice.weight() > 0 || !notice.eyes().isEmpty() || !notice.hair().isEmpty()
                || notice.distinguishingMarks() != null;
    }

    private static void need(List<MissingDetail> gaps, boolean met, String field, Said why) {
        if (!met) {
            gaps.add(new MissingDetail(field, why));
        }
    }
}
