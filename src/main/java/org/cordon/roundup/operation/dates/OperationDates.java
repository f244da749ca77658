package org.cordon.roundup.operation.dates;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.record.ledger.Fact;
import org.cordon.record.ledger.Ledger;
import org.cordon.roundup.operation.ActTimes;
import org.cordon.roundup.operation.Operation;
import org.cordon.roundup.operation.OperationFeature.OperationFact;
import org.cordon.roundup.operation.Operations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves the dates of an operation for all its countries, and records every date that moves. The caller must hold the operation's lock. */
@Component
public class OperationDates {

    private final Operations operations;
    private final Ledger ledger;
    private final ActTimes times;
    private final Clock clock;

    OperationDates(Operations operations, Ledger ledger, ActTimes times, Clock clock) {
        this.operations = operations;
        this.ledger = ledger;
        this.times = times;
        this.clock = clock;
    }

    /** Returns the reasons against moving these dates for all countries, date by date; empty if there are none. */
    public List<Reason> reasonsAgainst(Operation operation, Map<OperationDate, Instant> dates) {
        return new DateMoveRules(operation, dates, clock.instant()).reasons();
    }

    /** Returns the operation after these dates, and the dates that depend on them, are moved. Nothing is saved. */
    public Operation after(Operation operation, Map<OperationDate, Instant> dates) {
        return operation.withDates(new DateMoveRules(operation, dates, clock.instant()).moved());
    }

    /** Moves the dates of an operation, and the dates that depend on them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Operation move(Operation operation, Map<OperationDate, Instant> dates) {
        var moved = new DateMoveRules(operation, dates, clock.instant()).moved();
        if (!moved.isEmpty()) {
            operations.saveDates(operation.withDates(moved));
            moved.forEach((date, to) -> record(operation, date, operation.at(date), to, null, null));
        }
        return operations.find(operation.reference()).orElseThrow();
    }

    /**
     * Records that a date moved.
     *
     * @param country       the country for which the date moved, or null if it moved for all
     * @param participation the reference of the participation of that country, or null
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Operation operation, OperationDate date, Instant from, Instant to, String country, String participation) {
        ledger.record(new Fact(operation.reference(), OperationFact.DATE_MOVED, null, country, participation,
                times.of(operation, operation.planned()), Map.of("date", date.field(), "from", from.toString(), "to", to.toString())));
    }
}
