package org.cordon.record.ledger;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.cordon.kernel.shared.input.GivenTime;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What the clocks of persons showed that are ahead of Cordon's, by the times that were taken in their place. Each fact that bears such a
 * time keeps the other one in its detail {@value #SAID_AT}. They are known until the end of the transaction.
 */
public final class SaidTimes {

    /** The detail of a fact that holds what was said, where another time was taken. */
    public static final String SAID_AT = "saidAt";

    private SaidTimes() {
    }

    /** The time that holds, noted if it is not the one that was given. */
    public static Instant take(GivenTime time) {
        if (time.isAhead()) {
            note(time.taken(), time.given());
        }
        return time.taken();
    }

    /** Notes what was said in place of the time that was taken; nothing where no transaction is open. */
    public static void note(Instant taken, Instant said) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            known().put(taken, said);
        }
    }

    /** The time that a sender said, in place of which another was taken. */
    public static Optional<Instant> insteadOf(Instant taken) {
        return TransactionSynchronizationManager.getResource(SaidTimes.class) instanceof Noted noted
                ? Optional.ofNullable(noted.byTaken().get(taken)) : Optional.empty();
    }

    /** The detail of a fact, with what was said in place of its time. */
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

    /** Ends with the transaction, and steps back while another is done within it. */
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
