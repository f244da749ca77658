package org.cordon.roundup.lead;

import org.cordon.kernel.shared.feature.FactType;
import org.cordon.roundup.lead.LeadFeature.LeadFact;

/** The way in which a report counts in the results. */
public enum LeadCount {

    /** New information about the target. */
    LEAD(LeadFact.LEAD_RECEIVED),
    /** A hypothesis about the place where the person is. */
    POSSIBLE_LOCATION(LeadFact.POSSIBLE_LOCATION),
    /** The authority of the place itself confirms the person and the place. */
    POSITIVELY_LOCATED(LeadFact.LOCATED);

    private final FactType fact;

    LeadCount(FactType fact) {
        this.fact = fact;
    }

    /** Returns the type of fact by which the ledger keeps the report. */
    public FactType fact() {
        return fact;
    }
}
