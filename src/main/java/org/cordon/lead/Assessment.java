package org.cordon.lead;

import org.cordon.ledger.FactType;

/** What a wanting country made of a lead. */
public enum Assessment {

    USED(LeadState.USED, FactType.LEAD_USED),
    NOT_USED(LeadState.NOT_USED, FactType.LEAD_NOT_USED),
    /** Passed on to another authority. */
    PASSED_ON(LeadState.PASSED_ON, FactType.LEAD_PASSED_ON);

    private final LeadState state;
    private final FactType fact;

    Assessment(LeadState state, FactType fact) {
        this.state = state;
        this.fact = fact;
    }

    LeadState state() {
        return state;
    }

    FactType fact() {
        return fact;
    }
}
