package org.cordon.record.handling;

import org.cordon.kernel.shared.feature.Declared;
import org.cordon.kernel.shared.feature.FactType;
import org.cordon.kernel.shared.feature.Feature;
import org.springframework.stereotype.Component;

/** Declares handling: their facts. */
@Component
public final class HandlingFeature implements Feature {

    public enum HandlingFact implements FactType {

        /** The supplier of the subject lets less be done with it, or fewer see it. */
        HANDLING_TIGHTENED,
        /** The supplier of the subject lets more be done with it, or somebody see it who did not. */
        HANDLING_LOOSENED
    }

    @Override
    public Declared declares() {
        return new Declared().facts(HandlingFact.values());
    }
}
