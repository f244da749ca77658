package org.cordon.roundup.nomination.intake;

import java.time.Clock;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.cordon.roundup.operation.Operation;
import org.cordon.roundup.operation.Operations;
import org.cordon.roundup.operation.Phase;
import org.cordon.roundup.participation.Participation;
import org.cordon.roundup.participation.Participation.Stage;
import org.cordon.roundup.participation.Participations;
import org.cordon.roundup.participation.dates.CountryDates;
import org.springframework.stereotype.Component;

/** Lets the caller's country nominate only as long as the country takes part, owes no confirmations, and nominations are open. */
@Component
final class NominationPeriod {

    private final Operations operations;
    private final Participations participations;
    private final CountryDates dates;
    private final CurrentCaller caller;
    private final Clock clock;

    NominationPeriod(Operations operations, Participations participations, CountryDates dates, CurrentCaller caller, Clock clock) {
        this.operations = operations;
        this.participations = participations;
        this.dates = dates;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Returns the operation to which the caller's country may nominate.
     *
     * @throws Refusal not found if the country was not invited, conflict if the country does not take part or still owes confirmations, or
     * if nominations are closed
     */
    Operation requireOpen(String reference) {
        var participation = own(reference);
        if (!participation.takesPart()) {
            throw Refusal.conflict("Your country has not accepted the invitation to {operation}, so it cannot nominate.", reference);
        }
        if (participation.stage() == Stage.CONFIRM) {
            throw Refusal.conflict("Your country still has targets of {operation} to confirm; confirm them first, then nominate.",
                    reference);
        }
        var operation = operations.find(reference).orElseThrow();
        requireNotClosed(operation);
        return operation;
    }

    /**
     * Requires that nominations are open. Whether the country takes part or owes confirmations does not matter here.
     *
     * @throws Refusal conflict, if nominations are closed
     */
    void requireNotClosed(Operation operation) {
        if (operation.phase().compareTo(Phase.OPERATIONAL) > 0) {
            throw Refusal.conflict("Operation {operation} takes no more nominations: it is in phase {phase}.", operation.reference(),
                    operation.phase());
        }
        var deadline = dates.nominationDeadline(operation, caller.get().requireCountry());
        if (operation.awaited(deadline) != null && clock.instant().isAfter(deadline)) {
            throw Refusal.conflict("Nominations to {operation} closed at {deadline}.", operation.reference(), deadline);
        }
    }

    /** Returns the participation of the caller's country, and locks its row until the transaction ends. */
    Participation lockOwn(String operation) {
        return participations.lock(own(operation).reference());
    }

    private Participation own(String operation) {
        return participations.of(operation, caller.get().requireCountry()).orElseThrow(() -> OwnNominations.notFound(operation));
    }
}
