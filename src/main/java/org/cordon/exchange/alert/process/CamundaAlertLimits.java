package org.cordon.exchange.alert.process;

import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.cordon.exchange.alert.issue.AlertLimits;
import org.cordon.roundup.report.Urgency;
import org.springframework.stereotype.Component;

/** Asks the decision table {@code alert-deadlines}. */
@Component
final class CamundaAlertLimits implements AlertLimits {

    private static final String DECISION = "alert-deadlines";

    private final DecisionService decisions;

    CamundaAlertLimits(DecisionService decisions) {
        this.decisions = decisions;
    }

    @Override
    public Limits of(Urgency urgency) {
        var row = decisions.evaluateDecisionTableByKey(DECISION).variables(Map.of("urgency", urgency.name())).evaluate().getSingleResult();
        return new Limits(hours(row.getEntry("openWithinHours")), hours(row.getEntry("confirmWithinHours")));
    }

    private static Duration hours(Integer number) {
        return Duration.ofHours(number);
    }
}
