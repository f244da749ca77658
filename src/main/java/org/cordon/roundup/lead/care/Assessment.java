package org.cordon.roundup.lead.care;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import org.cordon.kernel.shared.feature.FactType;
import org.cordon.roundup.lead.LeadFeature.LeadFact;
import org.cordon.roundup.lead.LeadState;

/** The use that a wanting country made of a lead, as the country reports it. */
public enum Assessment {

    USED(LeadState.USED, LeadFact.LEAD_USED),
    NOT_USED(LeadState.NOT_USED, LeadFact.LEAD_NOT_USED),
    /** The lead was passed on to another authority. */
    PASSED_ON(LeadState.PASSED_ON, LeadFact.LEAD_PASSED_ON);

    private static final Period TIME = Period.ofDays(7);

    private final LeadState state;
    private final FactType fact;

    Assessment(LeadState state, FactType fact) {
        this.state = state;
        this.fact = fact;
    }

    /** Returns the time by which a lead announced at the given time has to be assessed. */
    public static OffsetDateTime dueAfter(Instant announced) {
        return announced.atOffset(ZoneOffset.UTC).plus(TIME);
    }

    /** Returns the state of the lead after this assessment. */
    public LeadState state() {
        return state;
    }

    FactType fact() {
        return fact;
    }
}
