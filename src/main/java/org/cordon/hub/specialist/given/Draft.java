package org.cordon.hub.specialist.given;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * The text that a specialist wrote for a question or an item.
 *
 * @param by the account of the specialist
 * @param answered whether the text was sent to the asking country in the name of the bureau; otherwise the bureau decides whether to send
 *         it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Draft(String text, Instant at, String by, boolean answered) {
}
