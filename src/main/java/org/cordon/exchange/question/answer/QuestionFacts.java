package org.cordon.exchange.question.answer;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.cordon.exchange.question.Asking;
import org.cordon.kernel.shared.feature.FactType;
import org.cordon.record.ledger.Fact;
import org.cordon.record.ledger.Ledger;
import org.springframework.stereotype.Component;

/**
 * Records in the ledger what happens between the asking country and a party. Times are in UTC, because the time zone of an act could reveal
 * the asking country.
 */
@Component
public class QuestionFacts {

    private final Ledger ledger;
    private final Clock clock;

    QuestionFacts(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    void record(FactType type, Asking asking) {
        record(type, asking, clock.instant());
    }

    void record(FactType type, Asking asking, Instant at) {
        record(type, asking, at, asking.isLate() ? Map.of("late", true) : Map.of());
    }

    /** Records an act of the asking country towards a party. */
    public void recordOfAsker(FactType type, Asking asking) {
        record(type, asking, clock.instant(), Map.of());
    }

    private void record(FactType type, Asking asking, Instant at, Map<String, Object> detail) {
        ledger.record(new Fact(null, type, null, asking.country(), asking.question(), at.atZone(ZoneOffset.UTC), detail));
    }
}
