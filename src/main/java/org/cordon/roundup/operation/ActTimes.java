package org.cordon.roundup.operation;

import static org.cordon.kernel.shared.Said.said;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.kernel.shared.Said;
import org.cordon.kernel.shared.input.GivenTime;
import org.cordon.record.ledger.SaidTimes;
import org.springframework.stereotype.Component;

/**
 * Works out when an act happened. As a rule that is now. In an operation entered afterwards it is the time posted with the act, or else the
 * planned date of its step; only the time at which the act is recorded is the present time. Reports carry a time of their own and do not
 * use this class.
 */
@Component
public class ActTimes {

    private final Operations operations;
    private final PostedTime posted;
    private final Clock clock;

    ActTimes(Operations operations, PostedTime posted, Clock clock) {
        this.operations = operations;
        this.posted = posted;
        this.clock = clock;
    }

    /**
     * Returns the time of an act.
     *
     * @param planned the planned time of the act; if this is later than the entry of the operation, the act counts as done now
     */
    public ZonedDateTime of(Operation operation, Instant planned) {
        if (!operation.enteredAfterwards()) {
            return clock.instant().atZone(ZoneOffset.UTC);
        }
        return posted.find().map(time -> taken(OffsetDateTime.parse(time)))
                .orElseGet(() -> (operation.isHistory(planned) ? planned : clock.instant()).atZone(ZoneOffset.UTC));
    }

    /** Returns the time of an act in an operation given by its reference. */
    public ZonedDateTime of(String operation, Instant planned) {
        return of(operations.find(operation).orElseThrow(), planned);
    }

    /**
     * Checks a posted time against the operation.
     *
     * @return the time that the act gets; if the sender's clock is slightly ahead, this is the present time
     * @throws Refusal if the operation takes no posted time, or if the posted text is not a time, lies in the future, or lies too early
     */
    public String check(String reference, String time) {
        var operation = operations.find(reference).orElseThrow();
        if (!operation.enteredAfterwards()) {
            throw refusal(
                    said("can only be given in an operation that is entered afterwards; in {operation} an act happens when it is done",
                    reference));
        }
        try {
            var given = OffsetDateTime.parse(time);
            var instant = given.toInstant();
            new GivenTime(instant, clock.instant()).refusal().ifPresent(ahead -> {
                throw refusal(ahead);
            });
            if (instant.isBefore(operation.earliestReport())) {
                throw refusal(said("lies more than a year before the invitations to {operation} were to be answered", reference));
            }
            return taken(given).toOffsetDateTime().toString();
        } catch (DateTimeException notATime) {
            throw refusal(said("is not a date and time with an offset, such as 2016-05-11T04:20:00+02:00"));
        }
    }

    private ZonedDateTime taken(OffsetDateTime given) {
        return SaidTimes.take(new GivenTime(given.toInstant(), clock.instant())).atZone(given.getOffset());
    }

    private static Refusal refusal(Said reason) {
        return Refusal.invalid(said("happenedAt {reason}.", reason), List.of(new Reason("happenedAt", reason)));
    }
}
