package org.cordon.roundup.confirmation;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.shared.References;
import org.cordon.platform.notification.Notifications;
import org.cordon.roundup.confirmation.ConfirmationFeature.ConfirmationMessage;
import org.cordon.roundup.operation.Operations;
import org.cordon.roundup.participation.Participation.Stage;
import org.cordon.roundup.participation.ParticipationService;
import org.cordon.roundup.participation.silence.StageReminder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks each country to confirm the targets that it wants or that are believed to be in it, and reminds the country of open confirmations.
 */
@Service
@Transactional
public class ConfirmationService implements StageReminder {

    private final Confirmations confirmations;
    private final ConfirmationDeadlines deadlines;
    private final LateQuestions late;
    private final Operations operations;
    private final ParticipationService participations;
    private final Notifications notifications;
    private final Clock clock;

    ConfirmationService(Confirmations confirmations, ConfirmationDeadlines deadlines, LateQuestions late, Operations operations,
            ParticipationService participations, Notifications notifications, Clock clock) {
        this.confirmations = confirmations;
        this.deadlines = deadlines;
        this.late = late;
        this.operations = operations;
        this.participations = participations;
        this.notifications = notifications;
        this.clock = clock;
    }

    /**
     * The result of asking a country for its confirmations.
     *
     * @param required whether the country has an open confirmation
     * @param deadline the time until which the country can answer, or null if the operation was entered as history
     */
    public record Request(boolean required, Instant deadline) {
    }

    /** Begins a country's confirmation, or finds that the country has nothing to confirm. */
    public Request request(String operationReference, String country) {
        var operation = operations.find(operationReference).orElseThrow();
        var deadline = deadlines.ofAsked(operation, country, clock.instant());
        late.ask(operation, country, deadline);
        var required = confirmations.areOpen(operationReference, country);
        participations.movedTo(References.participation(operationReference, country), required ? Stage.CONFIRM : Stage.UNDERWAY);
        return new Request(required, deadline);
    }

    @Override
    public Stage stage() {
        return Stage.CONFIRM;
    }

    /** Reminds a country that has unanswered confirmations. */
    @Override
    public void remind(String operation, String country) {
        if (confirmations.areOpen(operation, country)) {
            participations.reminded(References.participation(operation, country));
            var deadline = deadlines.ofAsked(operations.find(operation).orElseThrow(), country, clock.instant());
            notifications.send(ConfirmationMessage.CONFIRMATION_REMINDER, Roles.bureau(country), operation,
                    References.participation(operation, country), deadline == null ? Map.of() : Map.of("deadline", deadline.toString()));
        }
    }
}
