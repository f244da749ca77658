package org.cordon.roundup.participation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.function.Function;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.feature.FactType;
import org.cordon.kernel.shared.feature.MessageKind;
import org.cordon.platform.notification.Notifications;
import org.cordon.record.ledger.Fact;
import org.cordon.record.ledger.Ledger;
import org.cordon.roundup.operation.ActTimes;
import org.cordon.roundup.operation.Operation;
import org.cordon.roundup.operation.Operations;
import org.cordon.roundup.participation.ParticipationFeature.ParticipationFact;
import org.cordon.roundup.participation.ParticipationFeature.ParticipationMessage;
import org.springframework.stereotype.Component;

/**
 * The common steps of every act on a participation. The steps lock the rows in a fixed order (the operation first), and check that the
 * caller may act on the participation. They write to the ledger and send messages. They run in the transaction of the act.
 */
@Component
public class ParticipationActs {

    private final Participations participations;
    private final Operations operations;
    private final Ledger ledger;
    private final Notifications notifications;
    private final CurrentCaller caller;
    private final ActTimes times;

    ParticipationActs(Participations participations, Operations operations, Ledger ledger, Notifications notifications,
            CurrentCaller caller,
            ActTimes times) {
        this.participations = participations;
        this.operations = operations;
        this.ledger = ledger;
        this.notifications = notifications;
        this.caller = caller;
        this.times = times;
    }

    /**
     * Locks the operation of a participation.
     *
     * @throws Refusal as not found if there is no such participation, or if the caller may not act on it
     */
    public Operation lockOperationOf(String reference) {
        return operations.lock(operationOf(reference));
    }

    /** Holds the operation for an act by or about a single country. It refuses as {@link #lockOperationOf(String)} does. */
    Operation holdOperationOf(String reference) {
        return operations.hold(operationOf(reference));
    }

    private String operationOf(String reference) {
        var actor = caller.get();
        return participations.find(reference).filter(found -> actor.isCoordinator() || actor.isSystem() || isOwn(found))
                .orElseThrow(() -> Refusal.notFound("There is no participation {reference}.", reference)).operation();
    }

    /**
     * Returns the participation of the caller's country, and locks its row.
     *
     * @throws Refusal as not found if the participation is another country's
     */
    Participation own(String reference) {
        var participation = participations.lock(reference);
        if (!isOwn(participation)) {
            throw Refusal.notFound("There is no participation {reference}.", reference);
        }
        return participation;
    }

    boolean isOwn(Participation participation) {
        return caller.get().country().filter(participation.country()::equals).isPresent();
    }

    public void tell(MessageKind kind, Participation participation) {
        tell(kind, participation, Map.of());
    }

    public void tell(MessageKind kind, Participation participation, Instant deadline) {
        tell(kind, participation, Map.of("deadline", deadline.atOffset(ZoneOffset.UTC).toString()));
    }

    private void tell(MessageKind kind, Participation participation, Map<String, String> parameters) {
        notifications.send(kind, Roles.bureau(participation.country()), participation.operation(), participation.reference(), parameters);
    }

    /** Sends the coordination a message about this country. */
    void tellCoordinator(MessageKind kind, Participation participation) {
        notifications.send(kind, Roles.COORDINATOR, participation.operation(), participation.reference(),
                Map.of("country", participation.country()));
    }

    void record(Participation participation, FactType type) {
        ledger.record(new Fact(participation.operation(), type, null, participation.country(), participation.reference(),
                happenedAt(participation, Operation::planned), Map.of()));
    }

    /** Records that a country gave no answer. The caller of this method informs the country. */
    public void recordSilent(Participation participation) {
        participations.save(participation.recordedSilent());
        record(participation, ParticipationFact.NO_ANSWER);
    }

    /** Records that a country is silent, and informs the country. */
    public void recordSilentAndTell(Participation participation) {
        recordSilent(participation);
        tell(ParticipationMessage.INVITATION_RECORDED_SILENT, participation);
    }

    /**
     * Returns the time of an act. As a rule that is the present time. In an operation entered afterwards, it is the time posted with the
     * act. If no time was posted, it is the planned date of the step.
     */
    ZonedDateTime happenedAt(Participation participation, Function<Operation, Instant> planned) {
        var operation = operations.find(participation.operation()).orElseThrow();
        return times.of(operation, planned.apply(operation));
    }
}
