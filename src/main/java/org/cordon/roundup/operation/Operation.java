package org.cordon.roundup.operation;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.Map;
import org.cordon.roundup.operation.dates.DateMoveRules;
import org.cordon.roundup.operation.dates.OperationDate;

/**
 * One operation, from launch to closure. It owns its phase: every move is asked of it, and a move that its phase does not allow is refused
 * with {@link IllegalPhaseTransition}. All times are instants.
 *
 * @param reference         its code, by which everybody names it
 * @param host              where the coordination sits, in words
 * @param invitedCountries  the countries to invite, ISO 3166-1 alpha-2
 * @param languages         the languages its messages go out in; the first is the one used where a country's own is not among them
 * @param quota             the largest number of persons one country may nominate
 * @param screeningDeadline when the coordinator should have screened everything: halfway between nomination and confirmation deadline
 * @param approvalDeadline  when the coordinator should have approved the results
 * @param closingDeadline   when the operation closes without approval
 * @param reminderEvery     the rhythm of reminders, an ISO-8601 period or duration
 * @param listVersion       the version of the target list last distributed, 0 before the first
 * @param enteredAfterwards whether it took place before it was entered; its acts carry the time they happened then
 * @param phaseOpenedAt     when the operational phase began, or null
 * @param phaseEndedAt      when it ended, or null
 */
public record Operation(
        String reference, String title, String theme, String host, Phase phase,
        List<String> invitedCountries, List<String> languages, int quota,
        Instant invitationDeadline, Instant nominationDeadline, Instant screeningDeadline, Instant confirmationDeadline,
        Instant operationStart, Instant operationEnd, Instant approvalDeadline, Instant closingDeadline, String reminderEvery,
        boolean enteredAfterwards,
        boolean invitationsSent, int listVersion, Instant phaseOpenedAt, Instant phaseEndedAt,
        String launchedBy, Instant launchedAt, Instant closedAt, String cancellationReason, int version) {

    private static final Duration APPROVAL = Duration.ofDays(14);
    private static final Duration CLOSING = Duration.ofDays(90);
    /** What an officer can be asked to find an answer in. */
    private static final Duration TIME_TO_ANSWER = Duration.ofDays(7);

    public static Operation launched(Launch launch, String by, Instant at) {
        return new Operation(launch.code(), launch.title(), launch.theme(), launch.host(), Phase.PREPARATION,
                launch.invitedCountries(), launch.languages(), launch.quota(),
                launch.invitationDeadline(), launch.nominationDeadline(),
                halfway(launch.nominationDeadline(), launch.confirmationDeadline()), launch.confirmationDeadline(),
                launch.operationStart(), launch.operationEnd(), launch.operationEnd().plus(APPROVAL), launch.operationEnd().plus(CLOSING),
                launch.reminderEvery(), launch.enteredAfterwards(),
                false, 0, null, null, by, at, null, null, 0);
    }

    /** When screening should be done: in the middle between the end of the nominations and that of the confirmations. */
    public static Instant halfway(Instant nomination, Instant confirmation) {
        return nomination.plus(Duration.between(nomination, confirmation).dividedBy(2));
    }

    /** The date of this kind that the operation has. */
    public Instant at(OperationDate date) {
        return switch (date) {
            case INVITATION_DEADLINE -> invitationDeadline;
            case NOMINATION_DEADLINE -> nominationDeadline;
            case SCREENING_DEADLINE -> screeningDeadline;
            case CONFIRMATION_DEADLINE -> confirmationDeadline;
            case OPERATION_START -> operationStart;
            case OPERATION_END -> operationEnd;
            case APPROVAL_DEADLINE -> approvalDeadline;
            case CLOSING_DEADLINE -> closingDeadline;
        };
    }

    /** When the present phase ends, or null once nothing more is planned. */
    public Instant phaseEnds() {
        return switch (phase) {
            case PREPARATION -> invitationDeadline;
            case NOMINATION -> nominationDeadline;
            case CONFIRMATION -> confirmationDeadline;
            case OPERATIONAL -> operationEnd;
            default -> null;
        };
    }

    /**
     * Until when an officer has time who is asked something about nominations: a week, but screening ends with the confirmation deadline.
     */
    public Instant timeToAnswer(Instant asked) {
        var week = asked.plus(TIME_TO_ANSWER);
        return confirmationDeadline.isBefore(week) ? confirmationDeadline : week;
    }

    /**
     * Until when the coordinator has time to decide on targets that a country left behind: a week, but the operation closes by its date.
     */
    public Instant timeToDecide(Instant asked) {
        var week = asked.plus(TIME_TO_ANSWER);
        return closingDeadline.isBefore(week) ? closingDeadline : week;
    }

    /** Whether a time lay behind already when the operation was entered, so that it is history and nothing is done about it any more. */
    public boolean isHistory(Instant time) {
        return enteredAfterwards && time.isBefore(launchedAt);
    }

    /** A date as the deadline that it is, or null if it had passed when the operation was entered: nothing waits for it. */
    public Instant awaited(Instant date) {
        return isHistory(date) ? null : date;
    }

    /** The planned date of whatever is done in the present phase and has no date of its own. */
    public Instant planned() {
        return switch (phase) {
            case PREPARATION -> invitationDeadline;
            case NOMINATION -> nominationDeadline;
            case CONFIRMATION -> confirmationDeadline;
            case OPERATIONAL, FOLLOW_UP, CLOSED, CANCELLED -> operationEnd;
        };
    }

    /** Whether a country may still nominate that has until this deadline. */
    public boolean nominationsOpen(Instant deadline, Instant now) {
        return phase.compareTo(Phase.NOMINATION) <= 0 && listVersion == 0 && (awaited(deadline) == null || !now.isAfter(deadline));
    }

    /** The time before which nothing of it can have happened. */
    public Instant began() {
        return enteredAfterwards ? invitationDeadline : launchedAt;
    }

    /**
     * The time before which nothing is told of the persons that it seeks: who was seen more than a year before leads
     * nobody to him, and who has been held since then is not arrested but in custody elsewhere.
     */
    public Instant earliestReport() {
        return began().atZone(ZoneOffset.UTC).minusYears(1).toInstant();
    }

    /** The rhythm of reminders, from {@code from} on: the time of the next one. */
    public Instant nextReminder(Instant from) {
        return from.atZone(ZoneOffset.UTC).plus(rhythm(reminderEvery)).toInstant();
    }

    /** Reads a rhythm: {@code P2D}, {@code PT12H}. */
    public static TemporalAmount rhythm(String text) {
        return text.contains("T") ? Duration.parse(text) : Period.parse(text);
    }

    Operation opened(Instant at) {
        return in(Phase.OPERATIONAL, Phase.CONFIRMATION).withTimes(at, null, null, null);
    }

    Operation ended(Instant at) {
        return in(Phase.FOLLOW_UP, Phase.OPERATIONAL).withTimes(phaseOpenedAt, at, null, null);
    }

    Operation closed(Instant at) {
        return in(Phase.CLOSED, Phase.FOLLOW_UP).withTimes(phaseOpenedAt, phaseEndedAt, at, null);
    }

    Operation cancelled(String reason, Instant at) {
        if (!phase.canBeCancelled()) {
            throw new IllegalPhaseTransition(reference, phase, Phase.CANCELLED);
        }
        return withPhase(Phase.CANCELLED).withTimes(phaseOpenedAt, phaseEndedAt, at, reason);
    }

    Operation nominating() {
        return in(Phase.NOMINATION, Phase.PREPARATION);
    }

    Operation confirming() {
        return in(Phase.CONFIRMATION, Phase.NOMINATION);
    }

    /** The operation with other dates; those not given stay. What may be moved whereto is decided by {@link DateMoveRules}. */
    public Operation withDates(Map<OperationDate, Instant> moved) {
        return new Operation(reference, title, theme, host, phase, invitedCountries, languages, quota,
                moved.getOrDefault(OperationDate.INVITATION_DEADLINE, invitationDeadline),
                moved.getOrDefault(OperationDate.NOMINATION_DEADLINE, nominationDeadline),
                moved.getOrDefault(OperationDate.SCREENING_DEADLINE, screeningDeadline),
                moved.getOrDefault(OperationDate.CONFIRMATION_DEADLINE, confirmationDeadline),
                moved.getOrDefault(OperationDate.OPERATION_START, operationStart),
                moved.getOrDefault(OperationDate.OPERATION_END, operationEnd),
                moved.getOrDefault(OperationDate.APPROVAL_DEADLINE, approvalDeadline),
                moved.getOrDefault(OperationDate.CLOSING_DEADLINE, closingDeadline), reminderEvery, enteredAfterwards, invitationsSent,
                listVersion, phaseOpenedAt, phaseEndedAt, launchedBy, launchedAt, closedAt, cancellationReason, version);
    }

    private Operation in(Phase next, Phase from) {
        if (phase != from) {
            throw new IllegalPhaseTransition(reference, phase, next);
        }
        return withPhase(next);
    }

    private Operation withPhase(Phase next) {
        return new Operation(reference, title, theme, host, next, invitedCountries, languages, quota, invitationDeadline,
                nominationDeadline, screeningDeadline, confirmationDeadline, operationStart, operationEnd, approvalDeadline,
                closingDeadline, reminderEvery, enteredAfterwards, invitationsSent, listVersion, phaseOpenedAt, phaseEndedAt, launchedBy,
                launchedAt, closedAt,
                cancellationReason, version);
    }

    private Operation withTimes(Instant opened, Instant ended, Instant closed, String reason) {
        return new Operation(reference, title, theme, host, phase, invitedCountries, languages, quota, invitationDeadline,
                nominationDeadline, screeningDeadline, confirmationDeadline, operationStart, operationEnd, approvalDeadline,
                closingDeadline, reminderEvery, enteredAfterwards, invitationsSent, listVersion, opened, ended, launchedBy, launchedAt,
                closed, reason,
                version);
    }
}
