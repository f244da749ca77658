package org.cordon.exchange.question.ask;

import java.util.Map;
import java.util.OptionalInt;
import org.cordon.kernel.shared.model.Decisions;
import org.springframework.stereotype.Component;

/** Suggests countries to ask about a person, by the decision table {@code question-suggestions}. */
@Component
public final class QuestionSuggestions {

    private final Decisions decisions;

    QuestionSuggestions(Decisions decisions) {
        this.decisions = decisions;
    }

    /** A tie between a country and a person. */
    public enum Tie {
        /** The person was reported, located or arrested in that country. */
        PLACE,
        /** The person is believed to be in that country. */
        HOST,
        /** The person is said to travel to that country or through it. */
        ROUTE,
        NATIONALITY,
        WANTING
    }

    /** Returns the rank that a country with this tie has among the suggestions, from 1. Empty if this tie suggests no country. */
    public OptionalInt rank(Tie tie) {
        return decisions.row("question-suggestions", Map.of("tie", tie.name())).map(row -> OptionalInt.of(row.number("rank")))
                .orElse(OptionalInt.empty());
    }
}
