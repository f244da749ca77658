package org.cordon.exchange.question;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cordon.record.handling.Handlings;

/**
 * A question as it is put to one party.
 *
 * @param party          the group that is asked: of a country, a partner, or the coordination
 * @param acknowledgeBy  the time by which the party must have acknowledged the question
 * @param deadline       the time at which the answer is due
 * @param acknowledgedAt null until the party acknowledges
 * @param post           the duty post that is called; null if the bureau's contact is called
 * @param headCalled     whether the head of the bureau, the last in line, has been called
 * @param askedBack      how often the party has asked back
 * @param waitsSince     the time since which the party waits for the asking country's reply, or null
 * @param outcome        null while the asking is open
 * @param unansweredSince the last deadline that passed without an answer, or null; the question may have been put to the party again since
 * then
 * @param specialists    the references of the posts of specialists to which the question is put through the bureau
 */
public record Asking(String question, String party, Instant askedAt, Instant acknowledgeBy, Instant deadline, Instant acknowledgedAt,
        String post, boolean headCalled, int askedBack, Instant waitsSince, AskingOutcome outcome, Instant endedAt,
        Instant unansweredSince, List<String> specialists) {

    /** The time after the deadline in which an answer is still taken. */
    static final Duration LATE = Duration.ofDays(30);

    public Asking {
        specialists = List.copyOf(specialists);
    }

    /** Returns the group with this code: {@code IT}, {@code partner-EUROPOL} or {@code IPSG}. */
    public static String party(String code) {
        return Handlings.group(code);
    }

    /** Returns the code of a group that is asked. */
    public static String code(String party) {
        return Handlings.code(party);
    }

    /** Returns the code of the party that is asked. */
    public String country() {
        return code(party);
    }

    /** Whether an answer is taken now, in time or late. */
    public boolean takesAnswer(Instant now) {
        return waitsSince == null && (outcome == null || outcome == AskingOutcome.UNANSWERED && now.isBefore(lateEnd()));
    }

    public boolean isLate() {
        return outcome == AskingOutcome.UNANSWERED;
    }

    /**
     * Returns the deadline that the party missed; empty if none was missed since the question was last put to the party. A late answer does
     * not remove this deadline.
     */
    public Optional<Instant> missed() {
        return Optional.ofNullable(unansweredSince).filter(deadline -> deadline.isAfter(askedAt));
    }

    /** Returns how long after the deadline the answer came; empty if the answer came in time or has not come. */
    public Optional<Duration> answeredLateBy() {
        return missed().filter(deadline -> outcome != null && outcome.isAnswer()).map(deadline -> Duration.between(deadline, endedAt));
    }

    /** Returns the end of the time in which a late answer is taken. */
    public Instant lateEnd() {
        return deadline.plus(LATE);
    }

    /** Returns the time to remind the party: halfway between the given moment and the deadline. */
    public Instant halfway(Instant from) {
        return from.plus(Duration.between(from, deadline).dividedBy(2));
    }

    /** Returns the time between the call to one duty post and the call to the next. */
    public Duration pause() {
        return Duration.between(askedAt, acknowledgeBy).dividedBy(2);
    }

    /** Returns ASKED, ACKNOWLEDGED, ASKED_BACK, or the outcome. */
    String state() {
        if (outcome != null) {
            return outcome.name();
        }
        return waitsSince != null ? "ASKED_BACK" : acknowledgedAt != null ? "ACKNOWLEDGED" : "ASKED";
    }
}
