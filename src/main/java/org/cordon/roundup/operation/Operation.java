package org.cordon.roundup.operation;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAmount;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cordon.roundup.operation.dates.DateMoveRules;
import org.cordon.roundup.operation.dates.OperationDate;

/**
 * One operation, from launch to closure. An operation owns its phase. A move that the phase does not allow is refused with
 * {@link IllegalPhaseTransition}. All times are instants.
 *
 * @param reference         the code by which everybody names the operation
 * @param host              the place of the coordination, in words
 * @param invitedCountries  the countries to invite, ISO 3166-1 alpha-2
 * @param languages         the languages of its messages; the first is used for countries whose own language is not among them
 * @param quota             the largest number of persons one country may nominate
 * @param reminderEvery     the rhythm of reminders, an ISO-8601 period or duration
 * @param listVersion       the version of the target list that was frozen last, 0 before the first
 * @param enteredAfterwards whether the operation took place before it was entered; its acts then carry the times at which they happened
 * @param dates             all dates of the operation, past and future
 */
public record Operation(
        String reference, String title, String theme, String host, Phases phases,
        List<String> invitedCountries, List<String> languages, int quota, Map<OperationDate, Instant> dates, String reminderEvery,
        boolean enteredAfterwards, boolean invitationsSent, int listVersion, String launchedBy, Instant launchedAt, int version) {

    private static final Duration APPROVAL = Duration.ofDays(14);
    private static final Duration CLOSING = Duration.ofDays(90);
    /** The time in which an officer can be expected to answer. */
    private static final Duration TIME_TO_ANSWER = Duration.ofDays(7);

    /**
     * The present phase, and when the earlier phases began and ended.
     *
     * @param opened             when the operational phase began, or null
     * @param ended              when the operational phase ended, or null
     * @param closed             when the operation was closed or cancelled, or null
     * @param cancellationReason why the operation was cancelled, or null
     */
    public record Phases(Phase now, Instant opened, Instant ended, Instant closed, String cancellationReason) {
    }

    public Operation {
        dates = Collections.unmodifiableMap(new EnumMap<>(dates));
    }

    public static Operation launched(Launch launch, String by, Instant at) {
        var dates = new EnumMap<OperationDate, Instant>(Map.of(
                OperationDate.INVITATION_DEADLINE, launch.invitationDeadline(),
                OperationDate.NOMINATION_DEADLINE, launch.nominationDeadline(),
                OperationDate.SCREENING_DEADLINE, halfway(launch.nominationDeadline(), launch.confirmationDeadline()),
                OperationDate.CONFIRMATION_DEADLINE, launch.confirmationDeadline(),
                OperationDate.OPERATION_START, launch.operationStart(),
                OperationDate.OPERATION_END, launch.operationEnd(),
                OperationDate.APPROVAL_DEADLINE, launch.operationEnd().plus(APPROVAL),
                OperationDate.CLOSING_DEADLINE, launch.operationEnd().plus(CLOSING)));
        return new Operation(launch.code(), launch.title(), launch.theme(), launch.host(),
                new Phases(Phase.PREPARATION, null, null, null, null), launch.invitedCountries(), launch.languages(), launch.quota(), dates,
                launch.reminderEvery(), launch.enteredAfterwards(), false, 0, by, at, 0);
    }

    /** Returns when screening should be done: halfway between the nomination and the confirmation deadline. */
    public static Instant halfway(Instant nomination, Instant confirmation) {
        return nomination.plus(Duration.between(nomination, confirmation).dividedBy(2));
    }

    public Instant at(OperationDate date) {
        return dates.get(date);
    }

    public Instant invitationDeadline() {
        return at(OperationDate.INVITATION_DEADLINE);
    }

    public Instant nominationDeadline() {
        return at(OperationDate.NOMINATION_DEADLINE);
    }

    public Instant screeningDeadline() {
        return at(OperationDate.SCREENING_DEADLINE);
    }

    public Instant confirmationDeadline() {
        return at(OperationDate.CONFIRMATION_DEADLINE);
    }

    public Instant operationStart() {
        return at(OperationDate.OPERATION_START);
    }

    public Instant operationEnd() {
        return at(OperationDate.OPERATION_END);
    }

    public Instant approvalDeadline() {
        return at(OperationDate.APPROVAL_DEADLINE);
    }

    public Instant closingDeadline() {
        return at(OperationDate.CLOSING_DEADLINE);
    }

    public Phase phase() {
        return phases.now();
    }

    /** Returns when the present phase ends, or null if no end is planned. */
    public Instant phaseEnds() {
        return switch (phase()) {
            case PREPARATION -> invitationDeadline();
            case NOMINATION -> nominationDeadline();
            case CONFIRMATION -> confirmationDeadline();
            case OPERATIONAL -> operationEnd();
            default -> null;
        };
    }

    /**
     * Returns the time by which an officer has to answer a question about nominations. That is a week after the question, but at the latest
     * the confirmation deadline, when screening ends.
     */
    public Instant timeToAnswer(Instant asked) {
        var week = asked.plus(TIME_TO_ANSWER);
        return confirmationDeadline().isBefore(week) ? confirmationDeadline() : week;
    }

    /**
     * Returns the time by which the coordinator has to decide on targets that a country left behind. That is a week after the coordinator
     * was asked, but at the latest the closing deadline.
     */
    public Instant timeToDecide(Instant asked) {
        var week = asked.plus(TIME_TO_ANSWER);
        return closingDeadline().isBefore(week) ? closingDeadline() : week;
    }

    /** Whether a time had already passed when the operation was entered, so that the time is history and triggers nothing. */
    public boolean isHistory(Instant time) {
        return enteredAfterwards && time.isBefore(launchedAt);
    }

    /** Returns the date, or null if the date had passed when the operation was entered and so triggers nothing. */
    public Instant awaited(Instant date) {
        return isHistory(date) ? null : date;
    }

    /** Returns the date that counts as planned for an act in the present phase, if the act has no date of its own. */
    public Instant planned() {
        return switch (phase()) {
            case PREPARATION -> invitationDeadline();
            case NOMINATION -> nominationDeadline();
            case CONFIRMATION -> confirmationDeadline();
            case OPERATIONAL, FOLLOW_UP, CLOSED, CANCELLED -> operationEnd();
        };
    }

    /** Whether a country with this nomination deadline may still nominate. */
    public boolean nominationsOpen(Instant deadline, Instant now) {
        return phase().compareTo(Phase.NOMINATION) <= 0 && listVersion == 0 && (awaited(deadline) == null || !now.isAfter(deadline));
    }

    /** Returns the earliest time at which anything in the operation can have happened. */
    public Instant began() {
        return enteredAfterwards ? invitationDeadline() : launchedAt;
    }

    /**
     * Returns the earliest time that a report on a target may carry: a year before the operation began. An older sighting does not help to
     * find a person. A person held since before that time is in custody elsewhere, and not arrested.
     */
    public Instant earliestReport() {
        return began().atZone(ZoneOffset.UTC).minusYears(1).toInstant();
    }

    /** Returns the time of the next reminder after {@code from}. */
    public Instant nextReminder(Instant from) {
        return from.atZone(ZoneOffset.UTC).plus(rhythm(reminderEvery)).toInstant();
    }

    /** Reads a rhythm of reminders, such as {@code P2D} or {@code PT12H}. */
    public static TemporalAmount rhythm(String text) {
        return text.contains("T") ? Duration.parse(text) : Period.parse(text);
    }

    Operation opened(Instant at) {
        return in(Phase.OPERATIONAL, Phase.CONFIRMATION, at, null, null);
    }

    Operation ended(Instant at) {
        return in(Phase.FOLLOW_UP, Phase.OPERATIONAL, phases.opened(), at, null);
    }

    Operation closed(Instant at) {
        return in(Phase.CLOSED, Phase.FOLLOW_UP, phases.opened(), phases.ended(), at);
    }

    Operation cancelled(String reason, Instant at) {
        if (!phase().canBeCancelled()) {
            throw new IllegalPhaseTransition(reference, phase(), Phase.CANCELLED);
        }
        return with(new Phases(Phase.CANCELLED, phases.opened(), phases.ended(), at, reason), dates);
    }

    Operation nominating() {
        return in(Phase.NOMINATION, Phase.PREPARATION, null, null, null);
    }

    Operation confirming() {
        return in(Phase.CONFIRMATION, Phase.NOMINATION, null, null, null);
    }

    /** Returns the operation with some dates replaced. {@link DateMoveRules} decides which date may be moved, and to what time. */
    public Operation withDates(Map<OperationDate, Instant> moved) {
        var all = new EnumMap<>(dates);
        all.putAll(moved);
        return with(phases, all);
    }

    private Operation in(Phase next, Phase from, Instant opened, Instant ended, Instant closed) {
        if (phase() != from) {
            throw new IllegalPhaseTransition(reference, phase(), next);
        }
        return with(new Phases(next, opened, ended, closed, null), dates);
    }

    private Operation with(Phases other, Map<OperationDate, Instant> moved) {
        return new Operation(reference, title, theme, host, other, invitedCountries, languages, quota, moved, reminderEvery,
                enteredAfterwards, invitationsSent, listVersion, launchedBy, launchedAt, version);
    }
}
