package org.cordon.hub.specialist.given;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * What somebody of a post wrote to a question.
 *
 * @param by       his account
 * @param answered whether it went to the one who asks, in the name of the bureau; otherwise it is for the bureau to send or to leave
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Draft(String text, Instant at, String by, boolean answered) {
}
