package org.cordon.exchange.question.process;

import java.util.Map;
import java.util.OptionalInt;
import org.camunda.bpm.engine.DecisionService;
import org.cordon.exchange.question.ask.QuestionSuggestions;
import org.springframework.stereotype.Component;

/** Asks the decision table {@code question-suggestions}. */
@Component
final class CamundaQuestionSuggestions implements QuestionSuggestions {

    private static final String DECISION = "question-suggestions";

    private final DecisionService decisions;

    CamundaQuestionSuggestions(DecisionService decisions) {
        this.decisions = decisions;
    }

    @Override
    public OptionalInt rank(Tie tie) {
        var rule = decisions.evaluateDecisionTableByKey(DECISION).variables(Map.of("tie", tie.name())).evaluate().getSingleResult();
        return rule == null ? OptionalInt.empty() : OptionalInt.of(rule.<Integer>getEntry("rank"));
    }
}
