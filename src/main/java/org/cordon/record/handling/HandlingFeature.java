package org.cordon.record.handling;

import org.cordon.kernel.shared.feature.Declared;
import org.cordon.kernel.shared.feature.FactType;
import org.cordon.kernel.shared.feature.Feature;
import org.springframework.stereotype.Component;

/** Declares handling: its facts. */
@Component
public final class HandlingFeature implements Feature {

    public enum HandlingFact implements FactType {

        /** The supplier allows less use of the subject, or lets fewer parties see the subject. */
        HANDLING_TIGHTENED,
        /** The supplier allows more use of the subject, or lets a further party see the subject. */
        HANDLING_LOOSENED
    }

    @Override
    public Declared declares() {
        return new Declared().facts(HandlingFact.values());
    }
}
