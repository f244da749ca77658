package org.cordon.exchange.question.ask;

import java.time.Duration;
import org.cordon.roundup.report.Urgency;

/**
 * The times within which a party owes its reply.
 *
 * @param acknowledgeWithin how long the party has to acknowledge the question
 * @param answerWithin      how long the party has to answer
 */
public record Limits(Urgency urgency, Duration acknowledgeWithin, Duration answerWithin) {
}
