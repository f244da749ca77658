package org.cordon.roundup.lead;

import org.cordon.kernel.shared.feature.FactType;
import org.cordon.roundup.lead.LeadFeature.LeadFact;

/** What a report counts as in the results. */
public enum LeadCount {

    /** New information about the target. */
    LEAD(LeadFact.LEAD_RECEIVED),
    /** A hypothesis where the person is. */
    POSSIBLE_LOCATION(LeadFact.POSSIBLE_LOCATION),
    /** The authority of the place itself confirms who and where he is. */
    POSITIVELY_LOCATED(LeadFact.LOCATED);

    private final FactType fact;

    LeadCount(FactType fact) {
        this.fact = fact;
    }

    /** As what the ledger keeps it. */
    public FactType fact() {
        return fact;
    }
}
