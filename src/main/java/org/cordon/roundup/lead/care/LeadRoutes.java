package org.cordon.roundup.lead.care;

import java.util.Map;
import org.cordon.kernel.shared.model.Decisions;
import org.cordon.roundup.report.Urgency;
import org.springframework.stereotype.Component;

/** Says what a country gets of a lead that concerns it, by the decision table {@code lead-routing}. */
@Component
public final class LeadRoutes {

    private final Decisions decisions;

    LeadRoutes(Decisions decisions) {
        this.decisions = decisions;
    }

    /** Why a lead concerns a country; of several, the first counts. */
    public enum Role {
        /** It tells of a person in that country. */
        PLACE,
        /** The person is believed to be there. */
        HOST,
        /** He is said to travel there. */
        DESTINATION,
        /** He is said to travel through it. */
        TRANSIT
    }

    /**
     * What a country gets.
     *
     * @param acknowledges whether its bureau has to acknowledge the lead in time
     * @param saysMore     whether it says what became of it
     */
    public record Share(boolean given, boolean acknowledges, boolean saysMore) {
    }

    /** What a country gets of a lead of this urgency that concerns it in this role. */
    public Share of(Role role, Urgency urgency) {
        var row = decisions.row("lead-routing", Map.of("role", role.name(), "urgency", urgency.name())).orElseThrow();
        return new Share(row.flag("given"), row.flag("acknowledges"), row.flag("feedback"));
    }
}
