package org.cordon.exchange.question.ask;

import java.util.Map;
import org.cordon.kernel.shared.model.Decisions;
import org.cordon.roundup.report.Urgency;
import org.springframework.stereotype.Component;

/** Looks up the limits of an urgency in the decision table {@code question-deadlines}. */
@Component
public final class QuestionLimits {

    private final Decisions decisions;

    QuestionLimits(Decisions decisions) {
        this.decisions = decisions;
    }

    public Limits of(Urgency urgency) {
        var row = decisions.row("question-deadlines", Map.of("urgency", urgency.name())).orElseThrow();
        return new Limits(urgency, row.hours("acknowledgeWithinHours"), row.hours("answerWithinHours"));
    }
}
