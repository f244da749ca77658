package org.cordon.participation;

import java.time.Instant;

/**
 * One country in one operation: what it answered and how far its work has come. Moves that its status does not allow are refused with
 * {@link IllegalParticipationTransition}.
 *
 * @param reference      the operation's reference and the country: {@code HYDRA-2016-FR}
 * @param stage          how far its process has come; status is what the country decided, stage what it is busy with
 * @param answerDeadline until when it answers, or changes its answer
 * @param reminders      how many reminders of the invitation it was sent
 */
public record Participation(
        String reference, String operation, String country, Status status, Stage stage, String liaisonOfficer, String reason,
        Instant invitedAt, Instant answeredAt, Instant answerDeadline, Instant nominationsFinishedAt, Instant confirmedAt,
        int reminders, int version) {

    /** What a country decided about the operation, or what was decided for it. */
    public enum Status {
        INVITED, ACCEPTED, DECLINED,
        /** It gave no answer, and that was recorded. */
        SILENT,
        SUSPENDED, COMPLETED, CANCELLED
    }

    /** What the country, or the coordination on its behalf, is busy with. */
    public enum Stage { ANSWER, NOMINATE, SCREENING, CORRECTION, REVIEW, SCREENED, CONFIRM, UNDERWAY, ENDED }

    /** Whether the country has accepted and has not left since. */
    public boolean takesPart() {
        return status == Status.ACCEPTED;
    }

    /** Whether the country has no part in the operation, and so is told no more of it than what concerns itself. */
    public boolean isOut() {
        return status == Status.DECLINED || status == Status.SILENT || status == Status.SUSPENDED;
    }

    Participation answered(boolean accepted, String liaison, String why, Instant at) {
        if (status != Status.INVITED && status != Status.ACCEPTED && status != Status.DECLINED) {
            throw new IllegalParticipationTransition(reference, status, accepted ? Status.ACCEPTED : Status.DECLINED);
        }
        return new Participation(reference, operation, country, accepted ? Status.ACCEPTED : Status.DECLINED,
                accepted ? Stage.NOMINATE : Stage.ANSWER, accepted ? liaison : null, accepted ? null : why,
                invitedAt, at, answerDeadline, null, null, reminders, version);
    }

    Participation recordedSilent() {
        if (status != Status.INVITED) {
            throw new IllegalParticipationTransition(reference, status, Status.SILENT);
        }
        return withStatus(Status.SILENT, Stage.ENDED, reason);
    }

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

    Participation extended(Instant until) {
        return new Participation(reference, operation, country, status, stage, liaisonOfficer, reason, invitedAt, answeredAt, until,
                nominationsFinishedAt, confirmedAt, reminders, version);
    }

    Participation reminded() {
        return new Participation(reference, operation, country, status, stage, liaisonOfficer, reason, invitedAt, answeredAt,
                answerDeadline, nominationsFinishedAt, confirmedAt, reminders + 1, version);
    }

    Participation nominationsFinished(Instant at) {
        return new Participation(reference, operation, country, status, stage, liaisonOfficer, reason, invitedAt, answeredAt,
                answerDeadline, at, confirmedAt, reminders, version);
    }

    private Participation withStatus(Status nextStatus, Stage nextStage, String why) {
        return new Participation(reference, operation, country, nextStatus, nextStage, liaisonOfficer, why, invitedAt, answeredAt,
                answerDeadline, nominationsFinishedAt, confirmedAt, reminders, version);
    }
}
