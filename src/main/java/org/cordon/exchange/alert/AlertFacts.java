package org.cordon.exchange.alert;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.cordon.kernel.shared.feature.FactType;
import org.cordon.record.ledger.Fact;
import org.cordon.record.ledger.Ledger;
import org.springframework.stereotype.Component;

/** Records in the ledger what happens between the country that issued an alert and one of its readers. */
@Component
public class AlertFacts {

    private final Ledger ledger;
    private final Clock clock;

    AlertFacts(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    public void record(FactType type, AlertReader reader, int version) {
        ledger.record(new Fact(null, type, null, reader.country(), reader.alert(), clock.instant().atZone(ZoneOffset.UTC),
                Map.of("version", version)));
    }
}
