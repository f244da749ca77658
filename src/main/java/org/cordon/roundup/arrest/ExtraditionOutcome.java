package org.cordon.roundup.arrest;

import org.cordon.kernel.shared.feature.FactType;
import org.cordon.roundup.arrest.ArrestFeature.ArrestFact;

/** The step or outcome of an extradition that a wanting country reports. */
public enum ExtraditionOutcome {

    /** The formal request was sent; the outcome is still to come. */
    REQUESTED(ArrestState.EXTRADITION, ArrestFact.EXTRADITION_REQUESTED),
    SURRENDERED(ArrestState.SURRENDERED, ArrestFact.SURRENDERED),
    RETURNED_OTHERWISE(ArrestState.RETURNED_OTHERWISE, ArrestFact.RETURNED_OTHERWISE),
    RELEASED(ArrestState.RELEASED, ArrestFact.RELEASED),
    ESCAPED(ArrestState.ESCAPED, ArrestFact.ESCAPED),
    REFUSED(ArrestState.REFUSED, ArrestFact.EXTRADITION_REFUSED);

    private final ArrestState state;
    private final FactType fact;

    ExtraditionOutcome(ArrestState state, FactType fact) {
        this.state = state;
        this.fact = fact;
    }

    /** Whether the extradition is over with this outcome. */
    public boolean endsExtradition() {
        return this != REQUESTED;
    }

    /** Returns the state of the arrest after this outcome. */
    public ArrestState state() {
        return state;
    }

    FactType fact() {
        return fact;
    }
}
