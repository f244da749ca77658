package org.cordon.roundup.confirmation;

import java.time.Instant;
import org.cordon.roundup.operation.Operation;

/** Asks a country for the confirmations that it missed because it did not take part when the list was frozen. */
public interface LateQuestions {

    /**
     * Adds the missing confirmations, and informs the country if any were missing.
     *
     * @param deadline the time until which the country answers, or null if the operation was entered as history
     */
    void ask(Operation operation, String country, Instant deadline);
}
