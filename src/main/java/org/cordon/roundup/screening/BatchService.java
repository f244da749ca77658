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

/** Says what is still to be done about one country's nominations, and asks, reminds and tells those who have to do it. */
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
     * What is still to be done about the nominations of one country.
     *
     * @param returned whether one is with its country
     * @param flagged  whether one is with compliance
     * @param pending  whether one is still to be screened
     * @param deadline until when country and compliance have time, or null if nothing waits for them
     */
    public record BatchState(boolean returned, boolean flagged, boolean pending, Instant deadline) {
    }

    /** Sorts a batch after it was decided: says what is still to be done, and asks those who have to do it. */
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

    /** Says once more to a country that nominations were returned to it. */
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

    /** Until when a country answers questions; null when the operation is entered afterwards and nothing waits any more. */
    private Instant timeToAnswer(Operation operation) {
        return operation.awaited(operation.confirmationDeadline()) == null ? null : operation.timeToAnswer(clock.instant());
    }

    /** The batch should be screened by now: reminds the coordinator. */
    public void remindScreening(String operationReference, String country) {
        var operation = operations.hold(operationReference);
        var pending = nominations.count(operationReference, country, NominationStatus.SUBMITTED);
        notifications.send(ScreeningMessage.SCREENING_DUE, Roles.COORDINATOR, operationReference,
                References.participation(operationReference, country), Map.of("country", country,
                        "nominations", String.valueOf(pending), "deadline", operation.confirmationDeadline().toString()));
    }

    /** What was accepted is admitted: tells the country how its batch came out, once all of it is through. */
    public void admitted(String operation, String country) {
        // What came back corrected is screened next.
        if (nominations.count(operation, country, NominationStatus.SUBMITTED, NominationStatus.RETURNED) > 0) {
            return;
        }
        notifications.send(ScreeningMessage.NOMINATIONS_SCREENED, Roles.bureau(country), operation,
                References.participation(operation, country),
                Map.of("targets", String.valueOf(nominations.count(operation, country, NominationStatus.ADMITTED))));
    }
}
