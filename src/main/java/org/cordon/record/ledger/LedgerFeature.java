package org.cordon.record.ledger;

import org.cordon.kernel.shared.feature.Declared;
import org.cordon.kernel.shared.feature.FactType;
import org.cordon.kernel.shared.feature.Feature;
import org.springframework.stereotype.Component;

/** Declares the ledger: its facts. */
@Component
public final class LedgerFeature implements Feature {

    public enum LedgerFact implements FactType {

        /**
         * A party lost sight of the subject, and has to delete its copies of the subject. The fact belongs to no operation; the party is a
         * country or IPSG.
         */
        SIGHT_LOST,
        /**
         * A party gained sight of the subject, a fact of a smuggling group. The fact belongs to no operation; the party is a country, IPSG
         * or a partner.
         */
        SIGHT_GAINED,
        /** Another event was recorded by mistake; {@code voids} holds the id of that event. */
        VOIDED
    }

    @Override
    public Declared declares() {
        return new Declared().facts(LedgerFact.values());
    }
}
