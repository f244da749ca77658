package org.cordon.roundup.participation;

import java.time.Instant;
import org.cordon.roundup.operation.Operation;

/**
 * One country in one operation: what it answered and how far its work has come. Moves that its status does not allow are refused with
 * {@link IllegalParticipationTransition}.
 *
 * @param reference      the operation's reference and the country: {@code HYDRA-2016-FR}
 * @param stage          how far its process has come; status is what the country decided, stage what it is busy with
 * @param reason         why it declined, or why it no longer takes part
 * @param answerDeadline until when it is asked to answer
 * @param reminders      how many reminders it was sent since it was invited
 * @param remindedAt     when the last of them was sent, or null
 */
public record Participation(
        String reference, String operation, String country, Status status, Stage stage, String liaisonOfficer, String reason,
        Instant invitedAt, Instant answeredAt, Instant answerDeadline, Instant nominationsFinishedAt, Instant confirmedAt,
        int reminders, Instant remindedAt, int version) {

    /** What a country decided about the operation, or what was decided for it. */
    public enum Status {
        INVITED, ACCEPTED, DECLINED,
        /** The country gave no answer, and that was recorded. */
        SILENT,
        /** The country took part, and left by its own decision. */
        LEFT,
        /** The coordination took it out. */
        SUSPENDED,
        COMPLETED, CANCELLED
    }

    /** What the country, or the coordination on its behalf, is busy with. */
    public enum Stage { ANSWER, NOMINATE, SCREENING, CORRECTION, REVIEW, SCREENED, CONFIRM, UNDERWAY, ENDED }

    static Participation invited(String reference, Operation operation, String country, Instant at, Instant deadline) {
        return new Participation(reference, operation.reference(), country, Status.INVITED, Stage.ANSWER, null, null, at, null, deadline,
                null, null, 0, null, 0);
    }

    /** Whether the country has accepted and has not left since. */
    public boolean takesPart() {
        return status == Status.ACCEPTED;
    }

    /** Whether the country has no part in the operation, and so is told no more of it than what concerns itself. */
    public boolean isOut() {
        return status == Status.DECLINED || status == Status.SILENT || status == Status.LEFT || status == Status.SUSPENDED;
    }

    /** Whether something is asked of the country itself that it has not done yet. */
    public boolean owes() {
        return status == Status.INVITED || takesPart() && (stage == Stage.NOMINATE || stage == Stage.CORRECTION || stage == Stage.CONFIRM);
    }

    /** Whether it may take part after all by saying so: it declined or gave no answer. Who has left needs a new invitation. */
    public boolean mayJoin() {
        return status == Status.DECLINED || status == Status.SILENT;
    }

    /** Whether the operation waits for its answer. One that may come after the nominations are over holds nobody up. */
    public boolean isAwaited(Operation operation) {
        return status == Status.INVITED && !answerDeadline.isAfter(operation.nominationDeadline());
    }

    /** When nobody waits for the country's answer any longer: at the end of the nominations, or later if it was given more time. */
    public Instant silentAt(Operation operation) {
        return answerDeadline.isAfter(operation.nominationDeadline()) ? answerDeadline : operation.nominationDeadline();
    }

    /** Invites a country once more that is out. */
    Participation invitedAgain(Instant at, Instant deadline) {
        if (!isOut()) {
            throw new IllegalParticipationTransition(reference, status, Status.INVITED);
        }
        return new Participation(reference, operation, country, Status.INVITED, Stage.ANSWER, null, null, at, null, deadline, null, null, 0,
                null, version);
    }

    /** @param next what the country does if it accepts */
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

    /** The country leaves of its own accord. */
    Participation left(String why) {
        if (status != Status.ACCEPTED) {
            throw new IllegalParticipationTransition(reference, status, Status.LEFT);
        }
        return withStatus(Status.LEFT, Stage.ENDED, why);
    }

    /** The coordination takes the country out. */
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

    /** A reminder is on its way, and counts once it is sent. */
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
