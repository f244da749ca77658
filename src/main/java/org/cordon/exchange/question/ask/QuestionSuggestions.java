package org.cordon.exchange.question.ask;

import java.util.OptionalInt;

/** Says whom it makes sense to ask about a person; decided by a table that the coordination can change. */
public interface QuestionSuggestions {

    /** What ties a country to a person. */
    enum Tie {
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
    OptionalInt rank(Tie tie);
}
