package org.cordon.record.ledger;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.cordon.kernel.shared.input.GivenTime;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Remembers the times that senders gave if the senders' clocks are ahead of Cordon's. A given time is found by the time that Cordon took
 * instead. The fact then keeps the given time in its detail {@value #SAID_AT}. The times are remembered until the end of the transaction.
 */
public final class SaidTimes {

    /** The detail of a fact that holds the given time if another time was taken. */
    public static final String SAID_AT = "saidAt";

    private SaidTimes() {
    }

    /** Returns the time to use, and remembers the given time if it differs. */
    public static Instant take(GivenTime time) {
        if (time.isAhead()) {
            note(time.taken(), time.given());
        }
        return time.taken();
    }

    /** Remembers the time that a sender gave instead of the time taken; does nothing without an open transaction. */
    public static void note(Instant taken, Instant said) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            known().put(taken, said);
        }
    }

    /** Returns the time that a sender gave, if another time was taken instead. */
    public static Optional<Instant> insteadOf(Instant taken) {
        return TransactionSynchronizationManager.getResource(SaidTimes.class) instanceof Noted noted
                ? Optional.ofNullable(noted.byTaken().get(taken)) : Optional.empty();
    }

    /** Returns the detail of a fact, with the given time if another time was taken. */
    static Map<String, Object> with(Fact fact) {
        return insteadOf(fact.happenedAt().toInstant()).map(said -> {
            var detail = new HashMap<>(fact.detail());
            detail.put(SAID_AT, said.toString());
            return (Map<String, Object>) detail;
        }).orElse(fact.detail());
    }

    private static Map<Instant, Instant> known() {
        if (TransactionSynchronizationManager.getResource(SaidTimes.class) instanceof Noted noted) {
            return noted.byTaken();
        }
        var begun = new Noted(new HashMap<>());
        TransactionSynchronizationManager.bindResource(SaidTimes.class, begun);
        TransactionSynchronizationManager.registerSynchronization(new Forgetting());
        return begun.byTaken();
    }

    private record Noted(Map<Instant, Instant> byTaken) {
    }

    /** Clears the times at the end of the transaction, and sets the times aside while another transaction interrupts this one. */
    private static final class Forgetting implements TransactionSynchronization {

        private Object kept;

        @Override
        public void suspend() {
            kept = TransactionSynchronizationManager.unbindResourceIfPossible(SaidTimes.class);
        }

        @Override
        public void resume() {
            if (kept != null) {
                TransactionSynchronizationManager.bindResource(SaidTimes.class, kept);
            }
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(SaidTimes.class);
        }
    }
}
