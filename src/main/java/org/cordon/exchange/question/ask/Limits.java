package org.cordon.exchange.question.ask;

import java.time.Duration;
import org.cordon.roundup.report.Urgency;

/**
 * What is owed how soon.
 *
 * @param acknowledgeWithin how long whoever is asked has to say that the question has arrived
 * @param answerWithin      how long to answer it
 */
public record Limits(Urgency urgency, Duration acknowledgeWithin, Duration answerWithin) {
}
