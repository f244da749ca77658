package org.cordon.roundup.arrest;

import org.cordon.record.ledger.FactType;

/** What a wanting country reports of an extradition. */
public enum ExtraditionOutcome {

    /** The formal request has left; the outcome is still to come. */
    REQUESTED(ArrestState.EXTRADITION, FactType.EXTRADITION_REQUESTED),
    SURRENDERED(ArrestState.SURRENDERED, FactType.SURRENDERED),
    RETURNED_OTHERWISE(ArrestState.RETURNED_OTHERWISE, FactType.RETURNED_OTHERWISE),
    RELEASED(ArrestState.RELEASED, FactType.RELEASED),
    ESCAPED(ArrestState.ESCAPED, FactType.ESCAPED),
    REFUSED(ArrestState.REFUSED, FactType.EXTRADITION_REFUSED);

    private final ArrestState state;
    private final FactType fact;

    ExtraditionOutcome(ArrestState state, FactType fact) {
        this.state = state;
        this.fact = fact;
    }

    /** Whether nothing more is expected of this arrest. */
    public boolean endsExtradition() {
        return this != REQUESTED;
    }

    /** Where the arrest then stands. */
    public ArrestState state() {
        return state;
    }

    FactType fact() {
        return fact;
    }
}
