package org.cordon.roundup.screening;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.shared.References;
import org.cordon.platform.notification.Notifications;
import org.cordon.roundup.nomination.NominationStatus;
import org.cordon.roundup.nomination.Nominations;
import org.cordon.roundup.operation.Operation;
import org.cordon.roundup.operation.Operations;
import org.cordon.roundup.participation.Participation.Stage;
import org.cordon.roundup.participation.ParticipationService;
import org.cordon.roundup.screening.ScreeningFeature.ScreeningMessage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Works out what is still to be done about one country's nominations, and asks, reminds and informs the desks that have to act. */
@Service
@Transactional
public class BatchService {

    private final Nominations nominations;
    private final Operations operations;
    private final ParticipationService participations;
    private final Notifications notifications;
    private final Clock clock;

    BatchService(Nominations nominations, Operations operations, ParticipationService participations, Notifications notifications,
            Clock clock) {
        this.nominations = nominations;
        this.operations = operations;
        this.participations = participations;
        this.notifications = notifications;
        this.clock = clock;
    }

    /**
     * The open work on the nominations of one country.
     *
     * @param returned whether a nomination is back with its country for correction
     * @param flagged  whether a nomination is with compliance
     * @param pending  whether a nomination is still to be screened
     * @param deadline the time by which the country and compliance have to finish, or null if the operation was entered as history
     */
    public record BatchState(boolean returned, boolean flagged, boolean pending, Instant deadline) {
    }

    /** Works out what is still to be done about a batch after a decision. Asks the country for corrections, and compliance for reviews. */
    public BatchState sort(String operationReference, String country) {
        var operation = operations.hold(operationReference);
        var participation = References.participation(operationReference, country);
        var returned = nominations.count(operationReference, country, NominationStatus.RETURNED);
        var flagged = nominations.count(operationReference, country, NominationStatus.UNDER_REVIEW);
        var pending = nominations.count(operationReference, country, NominationStatus.SUBMITTED);
        var deadline = timeToAnswer(operation);
        if (returned > 0) {
            participations.movedTo(participation, Stage.CORRECTION);
            notifications.send(ScreeningMessage.NOMINATIONS_RETURNED, Roles.bureau(country), operationReference, participation,
                    asked(returned, deadline));
        }
        if (flagged > 0) {
            if (returned == 0) {
                participations.movedTo(participation, Stage.REVIEW);
            }
            notifications.send(ScreeningMessage.REVIEW_DUE, Roles.COMPLIANCE, operationReference, participation,
                    asked(flagged, deadline));
        }
        return new BatchState(returned > 0, flagged > 0, pending > 0, deadline);
    }

    /** Reminds a country of the nominations that were returned to it. */
    public void remindCorrection(String operation, String country) {
        var participation = References.participation(operation, country);
        participations.reminded(participation);
        notifications.send(ScreeningMessage.NOMINATIONS_RETURNED, Roles.bureau(country), operation, participation,
                asked(nominations.count(operation, country, NominationStatus.RETURNED), null));
    }

    private static Map<String, String> asked(int nominations, Instant deadline) {
        var number = String.valueOf(nominations);
        return deadline == null ? Map.of("nominations", number) : Map.of("nominations", number, "deadline", deadline.toString());
    }

    /** Returns the time until which a country can answer questions, or null if the operation was entered as history. */
    private Instant timeToAnswer(Operation operation) {
        return operation.awaited(operation.confirmationDeadline()) == null ? null : operation.timeToAnswer(clock.instant());
    }

    /** Reminds the coordinator that the batch should be screened by now. */
    public void remindScreening(String operationReference, String country) {
        var operation = operations.hold(operationReference);
        var pending = nominations.count(operationReference, country, NominationStatus.SUBMITTED);
        notifications.send(ScreeningMessage.SCREENING_DUE, Roles.COORDINATOR, operationReference,
                References.participation(operationReference, country), Map.of("country", country,
                        "nominations", String.valueOf(pending), "deadline", operation.confirmationDeadline().toString()));
    }

    /** Informs the country of the result of its batch, once no nomination of the batch waits for screening or correction. */
    public void admitted(String operation, String country) {
        if (nominations.count(operation, country, NominationStatus.SUBMITTED, NominationStatus.RETURNED) > 0) {
            return;
        }
        notifications.send(ScreeningMessage.NOMINATIONS_SCREENED, Roles.bureau(country), operation,
                References.participation(operation, country),
                Map.of("targets", String.valueOf(nominations.count(operation, country, NominationStatus.ADMITTED))));
    }
}
