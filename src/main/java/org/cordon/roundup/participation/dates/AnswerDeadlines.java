package org.cordon.roundup.participation.dates;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.cordon.roundup.operation.Operation;
import org.cordon.roundup.operation.dates.AwaitedAnswers;
import org.cordon.roundup.participation.Participation;
import org.cordon.roundup.participation.Participations;
import org.springframework.stereotype.Component;

/** The times at which the coordinator looks for missing answers, and by which the coordinator decides about the silent countries. */
@Component
public class AnswerDeadlines implements AwaitedAnswers {

    /**
     * The time that the coordinator has to decide about silent countries. When this time is over, countries whose deadline has passed are
     * recorded as silent.
     */
    private static final Duration CHASING = Duration.ofDays(3);

    private final Participations participations;

    AnswerDeadlines(Participations participations) {
        this.participations = participations;
    }

    @Override
    public Instant nextLook(Operation operation) {
        return earlier(firstOf(operation).orElse(operation.invitationDeadline()), operation.nominationDeadline());
    }

    @Override
    public Instant chaseDeadline(Operation operation, Instant asked) {
        var first = firstOf(operation).orElse(asked);
        var decision = asked.plus(CHASING);
        return earlier(first.isAfter(decision) ? first : decision, operation.nominationDeadline());
    }

    /** Returns the time of the next round: the time of the next reminder, but at the latest the nomination deadline. */
    public static Instant nextRound(Operation operation, Instant now) {
        return earlier(operation.nextReminder(now), operation.nominationDeadline());
    }

    private Optional<Instant> firstOf(Operation operation) {
        return participations.in(operation.reference()).stream().filter(participation -> participation.isAwaited(operation))
                .map(Participation::answerDeadline).min(Instant::compareTo);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
