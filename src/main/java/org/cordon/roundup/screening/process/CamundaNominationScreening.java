package org.cordon.roundup.screening.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.cordon.roundup.nomination.Mark;
import org.cordon.roundup.nomination.intake.NominationScreening;
import org.cordon.roundup.nomination.notice.ScreeningFacts;
import org.springframework.stereotype.Component;

/** Asks the decision table {@code nomination-screening}. */
@Component
final class CamundaNominationScreening implements NominationScreening {

    private static final String DECISION = "nomination-screening";

    private final DecisionService decisions;

    CamundaNominationScreening(DecisionService decisions) {
        this.decisions = decisions;
    }

    @Override
    public List<Mark> screen(ScreeningFacts facts) {
        return decisions.evaluateDecisionTableByKey(DECISION).variables(facts.asVariables()).evaluate().getResultList().stream()
                .map(CamundaNominationScreening::mark).toList();
    }

    private static Mark mark(Map<String, Object> row) {
        return new Mark((String) row.get("mark"), (String) row.get("reason"), Boolean.TRUE.equals(row.get("flagged")));
    }
}
