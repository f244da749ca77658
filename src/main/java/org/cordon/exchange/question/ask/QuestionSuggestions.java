package org.cordon.exchange.question.ask;

import java.util.Map;
import java.util.OptionalInt;
import org.cordon.kernel.shared.model.Decisions;
import org.springframework.stereotype.Component;

/** Says whom it makes sense to ask about a person, by the decision table {@code question-suggestions}. */
@Component
public final class QuestionSuggestions {

    private final Decisions decisions;

    QuestionSuggestions(Decisions decisions) {
        this.decisions = decisions;
    }

    /** What ties a country to a person. */
    public enum Tie {
        /** He was reported, located or arrested there. */
        PLACE,
        /** He is believed to be there. */
        HOST,
        /** He is said to travel there or through it. */
        ROUTE,
        NATIONALITY,
        WANTING
    }

    /** As which, counted from 1, a country with this tie is suggested; empty if it is not. */
    public OptionalInt rank(Tie tie) {
        return decisions.row("question-suggestions", Map.of("tie", tie.name())).map(row -> OptionalInt.of(row.number("rank")))
                .orElse(OptionalInt.empty());
    }
}
