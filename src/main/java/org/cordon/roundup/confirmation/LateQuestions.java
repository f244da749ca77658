package org.cordon.roundup.confirmation;

import java.time.Instant;
import org.cordon.roundup.operation.Operation;

/** Puts the questions that a country would have been asked, had it taken part when the list was frozen. */
public interface LateQuestions {

    /**
     * Puts them, and tells the country if there are any.
     *
     * @param deadline until when it answers, or null if nothing waits for it
     */
    void ask(Operation operation, String country, Instant deadline);
}
