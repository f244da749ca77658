package org.cordon.exchange.question.process;

import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.cordon.exchange.question.ask.Limits;
import org.cordon.exchange.question.ask.QuestionLimits;
import org.cordon.roundup.report.Urgency;
import org.springframework.stereotype.Component;

/** Asks the decision table {@code question-deadlines}. */
@Component
final class CamundaQuestionLimits implements QuestionLimits {

    private static final String DECISION = "question-deadlines";

    private final DecisionService decisions;

    CamundaQuestionLimits(DecisionService decisions) {
        this.decisions = decisions;
    }

    @Override
    public Limits of(Urgency urgency) {
        var row = decisions.evaluateDecisionTableByKey(DECISION).variables(Map.of("urgency", urgency.name())).evaluate().getSingleResult();
        return new Limits(urgency, hours(row.getEntry("acknowledgeWithinHours")), hours(row.getEntry("answerWithinHours")));
    }

    private static Duration hours(Integer number) {
        return Duration.ofHours(number);
    }
}
