package org.cordon.roundup.lead.care;

import java.util.Map;
import org.cordon.kernel.shared.model.Decisions;
import org.cordon.roundup.report.Urgency;
import org.springframework.stereotype.Component;

/** Decides what a country gets of a lead that concerns it, by the decision table {@code lead-routing}. */
@Component
public final class LeadRoutes {

    private final Decisions decisions;

    LeadRoutes(Decisions decisions) {
        this.decisions = decisions;
    }

    /** The reason why a lead concerns a country. If there are several reasons, the first counts. */
    public enum Role {
        /** The lead tells of a person in that country. */
        PLACE,
        /** The person is believed to be there. */
        HOST,
        /** The person is said to travel there. */
        DESTINATION,
        /** The person is said to travel through the country. */
        TRANSIT
    }

    /**
     * The share of a country in a lead.
     *
     * @param given        whether it gets the lead
     * @param acknowledges whether its bureau has to acknowledge the lead in time
     * @param saysMore     whether it is asked what became of the lead
     */
    public record Share(boolean given, boolean acknowledges, boolean saysMore) {
    }

    /** Returns what a country gets of a lead of this urgency that concerns it in this role. */
    public Share of(Role role, Urgency urgency) {
        var row = decisions.row("lead-routing", Map.of("role", role.name(), "urgency", urgency.name())).orElseThrow();
        return new Share(row.flag("given"), row.flag("acknowledges"), row.flag("feedback"));
    }
}
