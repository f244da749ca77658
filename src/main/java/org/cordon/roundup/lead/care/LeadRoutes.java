package org.cordon.roundup.lead.care;

import java.util.Map;
import org.cordon.kernel.shared.model.Decisions;
import org.cordon.roundup.report.Urgency;
import org.springframework.stereotype.Component;

/** Decides the share of a country in a lead that concerns the country, by the decision table {@code lead-routing}. */
@Component
public final class LeadRoutes {

    private final Decisions decisions;

    LeadRoutes(Decisions decisions) {
        this.decisions = decisions;
    }

    /** The reason why a lead concerns a country. If there are several reasons, the first counts. */
    public enum Role {
        /** The lead is about a person in that country. */
        PLACE,
        /** The person is believed to be in that country. */
        HOST,
        /** The person is said to travel to that country. */
        DESTINATION,
        /** The person is said to travel through that country. */
        TRANSIT
    }

    /**
     * The share of a country in a lead.
     *
     * @param given        whether the country gets the lead
     * @param acknowledges whether its bureau has to acknowledge the lead in time
     * @param saysMore     whether the country is asked what became of the lead
     */
    public record Share(boolean given, boolean acknowledges, boolean saysMore) {
    }

    /** Returns the share of a country in a lead of this urgency, if the lead concerns the country in this role. */
    public Share of(Role role, Urgency urgency) {
        var row = decisions.row("lead-routing", Map.of("role", role.name(), "urgency", urgency.name())).orElseThrow();
        return new Share(row.flag("given"), row.flag("acknowledges"), row.flag("feedback"));
    }
}
