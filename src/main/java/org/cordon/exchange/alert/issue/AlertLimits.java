package org.cordon.exchange.alert.issue;

import java.time.Duration;
import java.util.Map;
import org.cordon.kernel.shared.model.Decisions;
import org.cordon.roundup.report.Urgency;
import org.springframework.stereotype.Component;

/** Looks up in the decision table {@code alert-deadlines} how much time readers have. */
@Component
public final class AlertLimits {

    private final Decisions decisions;

    AlertLimits(Decisions decisions) {
        this.decisions = decisions;
    }

    /**
     * The times within which a reader must act.
     *
     * @param openWithin    how long a reader has to open a version
     * @param confirmWithin how long a reader has after a recall to confirm that copies are gone
     */
    public record Limits(Duration openWithin, Duration confirmWithin) {
    }

    public Limits of(Urgency urgency) {
        var row = decisions.row("alert-deadlines", Map.of("urgency", urgency.name())).orElseThrow();
        return new Limits(row.hours("openWithinHours"), row.hours("confirmWithinHours"));
    }
}
