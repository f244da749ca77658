package org.cordon.record.ledger;

import org.cordon.kernel.shared.feature.Declared;
import org.cordon.kernel.shared.feature.FactType;
import org.cordon.kernel.shared.feature.Feature;
import org.springframework.stereotype.Component;

/** Declares the ledger: their facts. */
@Component
public final class LedgerFeature implements Feature {

    public enum LedgerFact implements FactType {

        /** Of no operation: the country, or IPSG, does not see the subject any longer, and is to part with what it keeps of it. */
        SIGHT_LOST,
        /**
         * Of no operation: the country, or IPSG, or the partner, may see the subject, a fact of a smuggling group, and might not before.
         */
        SIGHT_GAINED,
        /** Another event was recorded by mistake; {@code voids} names it. */
        VOIDED
    }

    @Override
    public Declared declares() {
        return new Declared().facts(LedgerFact.values());
    }
}
