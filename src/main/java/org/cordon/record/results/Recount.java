package org.cordon.record.results;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.cordon.kernel.shared.feature.FactType;
import org.cordon.record.results.Figures.Difference;

/**
 * Frozen results counted once more over the ledger as it is now, as of the same time, and why each figure differs.
 *
 * @param knownAt what had been recorded by then is counted now
 * @param figures as they would be today
 * @param differences from the frozen figures to these
 * @param steps what was recorded since that changed a figure, in the order of its record; the effects of all steps and what is not
 * explained add up to the differences
 * @param unexplained what no event changed: a country that the directory moved to another region, or rules of counting that have changed
 * since
 */
public record Recount(String number, Instant asOf, Instant frozenKnownAt, Instant knownAt, Results figures, List<Difference> differences,
        List<Step> steps,
                      List<Difference> unexplained) {

    public Recount {
        differences = List.copyOf(differences);
        steps = List.copyOf(steps);
        unexplained = List.copyOf(unexplained);
    }

    /**
     * What was recorded at one instant, in one act, and what it changed.
     *
     * @param events those of them that the reader may see
     * @param hidden whether there are others, which their supplier keeps from him
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Step(Instant recordedAt, List<Event> events, boolean hidden, List<Difference> effects) {

        public Step {
            events = List.copyOf(events);
            effects = List.copyOf(effects);
        }
    }

    /**
     * @param happenedAt with the offset of the place at that time
     * @param voids      the event that this one voids, or null
     * @param voided     what was voided, or null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Event(UUID id, FactType type, String target, String country, String subject, OffsetDateTime happenedAt,
            Instant recordedAt, UUID voids,
                        FactType voided) {
    }
}
