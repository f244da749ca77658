package org.cordon.analysis.file.order;

import java.time.Clock;
import java.time.ZoneOffset;
import org.cordon.kernel.shared.feature.FactType;
import org.cordon.record.ledger.Fact;
import org.cordon.record.ledger.Ledger;
import org.springframework.stereotype.Component;

/** Records in the ledger what happens to analysis files. The readers of the file are told. */
@Component
class FileEvents {

    private static final String GENERAL_SECRETARIAT = "IPSG";

    private final Ledger ledger;
    private final Clock clock;

    FileEvents(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    void record(FactType type, String file) {
        ledger.record(new Fact(null, type, null, GENERAL_SECRETARIAT, file, clock.instant().atZone(ZoneOffset.UTC), null));
    }
}
