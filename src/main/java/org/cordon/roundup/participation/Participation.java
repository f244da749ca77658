package org.cordon.roundup.participation;

import java.time.Instant;
import org.cordon.roundup.operation.Operation;

/**
 * The participation of one country in one operation: the answer of the country, and how far its work has come. A move that the status does
 * not allow is refused with {@link IllegalParticipationTransition}.
 *
 * @param reference      the operation's reference and the country: {@code HYDRA-2016-FR}
 * @param stage          the step that the process of the participation has reached; the status says what was decided, the stage says what
 * the country is working on
 * @param reason         why the country declined, or why it no longer takes part
 * @param answerDeadline the time by which the country is asked to answer
 * @param reminders      the number of reminders sent to the country since its invitation
 * @param remindedAt     when the last reminder was sent, or null
 */
public record Participation(
        String reference, String operation, String country, Status status, Stage stage, String liaisonOfficer, String reason,
        Instant invitedAt, Instant answeredAt, Instant answerDeadline, Instant nominationsFinishedAt, Instant confirmedAt,
        int reminders, Instant remindedAt, int version) {

    /** The decision of the country about the operation, or the decision that somebody else took about the country. */
    public enum Status {
        INVITED, ACCEPTED, DECLINED,
        /** The country gave no answer, and this silence was recorded. */
        SILENT,
        /** The country took part, and left by its own decision. */
        LEFT,
        /** The coordination took the country out. */
        SUSPENDED,
        COMPLETED, CANCELLED
    }

    /** The step on which the country works, or on which others work with what the country sent. */
    public enum Stage { ANSWER, NOMINATE, SCREENING, CORRECTION, REVIEW, SCREENED, CONFIRM, UNDERWAY, ENDED }

    static Participation invited(String reference, Operation operation, String country, Instant at, Instant deadline) {
        return new Participation(reference, operation.reference(), country, Status.INVITED, Stage.ANSWER, null, null, at, null, deadline,
                null, null, 0, null, 0);
    }

    /** Whether the country has accepted and has not left since. */
    public boolean takesPart() {
        return status == Status.ACCEPTED;
    }

    /** Whether the country declined, gave no answer, left or was taken out. Such a country is told only of matters that concern itself. */
    public boolean isOut() {
        return status == Status.DECLINED || status == Status.SILENT || status == Status.LEFT || status == Status.SUSPENDED;
    }

    /** Whether the country itself still has to do something that it was asked for. */
    public boolean owes() {
        return status == Status.INVITED || takesPart() && (stage == Stage.NOMINATE || stage == Stage.CORRECTION || stage == Stage.CONFIRM);
    }

    /**
     * Whether the country may still join by changing its answer, because it declined or gave no answer. A country that left needs a new
     * invitation.
     */
    public boolean mayJoin() {
        return status == Status.DECLINED || status == Status.SILENT;
    }

    /**
     * Whether the operation waits for the country's answer. The operation does not wait for an answer whose deadline is later than the
     * nomination deadline.
     */
    public boolean isAwaited(Operation operation) {
        return status == Status.INVITED && !answerDeadline.isAfter(operation.nominationDeadline());
    }

    /**
     * Returns the time at which a missing answer is recorded as silence: the nomination deadline, or the country's answer deadline if that
     * is later.
     */
    public Instant silentAt(Operation operation) {
        return answerDeadline.isAfter(operation.nominationDeadline()) ? answerDeadline : operation.nominationDeadline();
    }

    /** Returns the participation with a new invitation, for a country that was out. */
    Participation invitedAgain(Instant at, Instant deadline) {
        if (!isOut()) {
            throw new IllegalParticipationTransition(reference, status, Status.INVITED);
        }
        return new Participation(reference, operation, country, Status.INVITED, Stage.ANSWER, null, null, at, null, deadline, null, null, 0,
                null, version);
    }

    /** @param next the stage of the country if it accepts */
    Participation answered(boolean accepted, Stage next, String liaison, String why, Instant at) {
        if (status != Status.INVITED && status != Status.ACCEPTED && !mayJoin()) {
            throw new IllegalParticipationTransition(reference, status, accepted ? Status.ACCEPTED : Status.DECLINED);
        }
        return new Participation(reference, operation, country, accepted ? Status.ACCEPTED : Status.DECLINED,
                accepted ? next : Stage.ENDED, accepted ? liaison : null, accepted ? null : why,
                invitedAt, at, answerDeadline, null, null, reminders, remindedAt, version);
    }

    Participation recordedSilent() {
        if (status != Status.INVITED) {
            throw new IllegalParticipationTransition(reference, status, Status.SILENT);
        }
        return withStatus(Status.SILENT, Stage.ENDED, reason);
    }

    /** Returns the participation after the country has left of its own accord. */
    Participation left(String why) {
        if (status != Status.ACCEPTED) {
            throw new IllegalParticipationTransition(reference, status, Status.LEFT);
        }
        return withStatus(Status.LEFT, Stage.ENDED, why);
    }

    /** Returns the participation after the coordination has taken the country out. */
    Participation suspended(String why) {
        if (status != Status.ACCEPTED && status != Status.INVITED) {
            throw new IllegalParticipationTransition(reference, status, Status.SUSPENDED);
        }
        return withStatus(Status.SUSPENDED, Stage.ENDED, why);
    }

    Participation completed() {
        return withStatus(takesPart() ? Status.COMPLETED : status, Stage.ENDED, reason);
    }

    Participation cancelled() {
        return withStatus(takesPart() || status == Status.INVITED ? Status.CANCELLED : status, Stage.ENDED, reason);
    }

    Participation at(Stage next) {
        return withStatus(status, next, reason);
    }

    public Participation extended(Instant until) {
        return new Participation(reference, operation, country, status, stage, liaisonOfficer, reason, invitedAt, answeredAt, until,
                nominationsFinishedAt, confirmedAt, reminders, remindedAt, version);
    }

    /**
     * Returns the participation with the time at which a reminder was ordered. The number of reminders rises only when the reminder is
     * sent.
     */
    public Participation remindedFrom(Instant at) {
        return new Participation(reference, operation, country, status, stage, liaisonOfficer, reason, invitedAt, answeredAt,
                answerDeadline, nominationsFinishedAt, confirmedAt, reminders, at, version);
    }

    public Participation reminded(Instant at) {
        return new Participation(reference, operation, country, status, stage, liaisonOfficer, reason, invitedAt, answeredAt,
                answerDeadline, nominationsFinishedAt, confirmedAt, reminders + 1, at, version);
    }

    Participation nominationsFinished(Instant at) {
        return new Participation(reference, operation, country, status, stage, liaisonOfficer, reason, invitedAt, answeredAt,
                answerDeadline, at, confirmedAt, reminders, remindedAt, version);
    }

    private Participation withStatus(Status nextStatus, Stage nextStage, String why) {
        return new Participation(reference, operation, country, nextStatus, nextStage, liaisonOfficer, why, invitedAt, answeredAt,
                answerDeadline, nominationsFinishedAt, confirmedAt, reminders, remindedAt, version);
    }
}
