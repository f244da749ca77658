package org.cordon.hub.smugglinggroup.register;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.cordon.kernel.shared.feature.FactType;
import org.cordon.record.ledger.Fact;
import org.cordon.record.ledger.Ledger;
import org.springframework.stereotype.Component;

/** What happens to groups and their facts, in the ledger: whoever sees what it is about is told. */
@Component
public class GroupEvents {

    private final Ledger ledger;
    private final Clock clock;

    GroupEvents(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @param country the code of the steward of the group, or of whoever supplied the fact */
    public void record(FactType type, String country, String reference) {
        ledger.record(new Fact(null, type, null, country, reference, clock.instant().atZone(ZoneOffset.UTC), null));
    }

    /** @param with the reference of the group with which it is one, or was */
    public void record(FactType type, String country, String reference, String with) {
        ledger.record(new Fact(null, type, null, country, reference, clock.instant().atZone(ZoneOffset.UTC), Map.of("with", with)));
    }
}
