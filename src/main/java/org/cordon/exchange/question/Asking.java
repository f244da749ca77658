package org.cordon.exchange.question;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cordon.record.handling.Handlings;

/**
 * A question as it is put to one of those who are asked.
 *
 * @param party          the group that is asked: of a country, a partner, or the coordination
 * @param acknowledgeBy  until when somebody has to say that it has arrived
 * @param deadline       of the answer
 * @param acknowledgedAt null until then
 * @param post           the duty post that is called; null where the contact of the bureau is
 * @param headCalled     whether the last in line has been called
 * @param askedBack      how often it has asked back
 * @param waitsSince     since when it waits for what the asker says to that, or null
 * @param outcome        null while it is open
 * @param unansweredSince the last deadline that passed without an answer, or null; it can be that of an earlier time at which it was asked
 * @param specialists    the posts of specialists to which it is put through its bureau, by their references
 */
public record Asking(String question, String party, Instant askedAt, Instant acknowledgeBy, Instant deadline, Instant acknowledgedAt,
        String post, boolean headCalled, int askedBack, Instant waitsSince, AskingOutcome outcome, Instant endedAt,
        Instant unansweredSince, List<String> specialists) {

    /** How long after its deadline an answer is taken. */
    static final Duration LATE = Duration.ofDays(30);

    public Asking {
        specialists = List.copyOf(specialists);
    }

    /** The group that is asked by this code, {@code IT}, {@code partner-EUROPOL} or {@code IPSG}. */
    public static String party(String code) {
        return Handlings.group(code);
    }

    /** The code of a group that is asked. */
    public static String code(String party) {
        return Handlings.code(party);
    }

    /** The code of the one who is asked. */
    public String country() {
        return code(party);
    }

    /** Whether an answer is taken, in time or late. */
    public boolean takesAnswer(Instant now) {
        return waitsSince == null && (outcome == null || outcome == AskingOutcome.UNANSWERED && now.isBefore(lateEnd()));
    }

    public boolean isLate() {
        return outcome == AskingOutcome.UNANSWERED;
    }

    /** The deadline, if it passed without an answer since it was asked; a late answer changes nothing of that. */
    public Optional<Instant> missed() {
        return Optional.ofNullable(unansweredSince).filter(deadline -> deadline.isAfter(askedAt));
    }

    /** How long after the deadline it was answered, if it was and late. */
    public Optional<Duration> answeredLateBy() {
        return missed().filter(deadline -> outcome != null && outcome.isAnswer()).map(deadline -> Duration.between(deadline, endedAt));
    }

    /** Until when a late answer is taken. */
    public Instant lateEnd() {
        return deadline.plus(LATE);
    }

    /** When whoever has not answered is reminded: halfway to the deadline, from a moment on. */
    public Instant halfway(Instant from) {
        return from.plus(Duration.between(from, deadline).dividedBy(2));
    }

    /** Between two calls of somebody who is next in line. */
    public Duration pause() {
        return Duration.between(askedAt, acknowledgeBy).dividedBy(2);
    }

    /** ASKED, ACKNOWLEDGED, ASKED_BACK, or what became of it. */
    String state() {
        if (outcome != null) {
            return outcome.name();
        }
        return waitsSince != null ? "ASKED_BACK" : acknowledgedAt != null ? "ACKNOWLEDGED" : "ASKED";
    }
}
