package org.cordon.roundup.nomination.intake;

import java.util.List;
import org.cordon.kernel.shared.model.Decisions;
import org.cordon.roundup.nomination.ScreeningMark;
import org.cordon.roundup.nomination.notice.ScreeningFacts;
import org.springframework.stereotype.Component;

/**
 * The screening decision: a decision table that marks nominations for a closer look. The table receives codes, never the identity of the
 * person.
 */
@Component
public final class NominationScreening {

    private final Decisions decisions;

    NominationScreening(Decisions decisions) {
        this.decisions = decisions;
    }

    /** Returns the marks that a nomination gets from the decision table {@code nomination-screening}. */
    public List<ScreeningMark> screen(ScreeningFacts facts) {
        return decisions.rows("nomination-screening", facts.asVariables()).stream()
                .map(row -> new ScreeningMark(row.text("mark"), row.text("reason"), row.flag("flagged"))).toList();
    }
}
