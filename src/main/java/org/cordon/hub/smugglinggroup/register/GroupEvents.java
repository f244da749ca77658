package org.cordon.hub.smugglinggroup.register;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.cordon.kernel.shared.feature.FactType;
import org.cordon.record.ledger.Fact;
import org.cordon.record.ledger.Ledger;
import org.springframework.stereotype.Component;

/** Records in the ledger what happens to groups and their facts. The parties that see the group or the fact are told. */
@Component
public class GroupEvents {

    private final Ledger ledger;
    private final Clock clock;

    GroupEvents(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @param country the code of the steward of the group, or of the supplier of the fact */
    public void record(FactType type, String country, String reference) {
        ledger.record(new Fact(null, type, null, country, reference, clock.instant().atZone(ZoneOffset.UTC), null));
    }

    /** @param with the reference of the other group: the one with which the group was merged, or from which it was split */
    public void record(FactType type, String country, String reference, String with) {
        ledger.record(new Fact(null, type, null, country, reference, clock.instant().atZone(ZoneOffset.UTC), Map.of("with", with)));
    }
}
