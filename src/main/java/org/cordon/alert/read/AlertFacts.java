package org.cordon.alert.read;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.cordon.alert.AlertReader;
import org.cordon.ledger.Fact;
import org.cordon.ledger.FactType;
import org.cordon.ledger.Ledger;
import org.springframework.stereotype.Component;

/** What happens between the country that issued an alert and one of its readers, in the ledger. */
@Component
class AlertFacts {

    private final Ledger ledger;
    private final Clock clock;

    AlertFacts(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    void record(FactType type, AlertReader reader, int version) {
        ledger.record(new Fact(null, type, null, reader.country(), reader.alert(), clock.instant().atZone(ZoneOffset.UTC),
                Map.of("version", version)));
    }
}
