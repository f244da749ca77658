package org.cordon.record.results;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.cordon.kernel.shared.feature.FactType;
import org.cordon.record.results.Figures.Difference;

/**
 * A recount of frozen results over the present ledger, as of the same time, with the reason for each difference.
 *
 * @param knownAt the time up to which records count now
 * @param figures the figures as they are counted now
 * @param differences the differences from the frozen figures to the present figures
 * @param steps the later records that changed a figure, in the order of their times. The effects of all steps, together with the
 * unexplained differences, add up to the differences
 * @param unexplained differences that no event caused: the directory moved a country to another region, or the rules of counting have
 * changed
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
     * The events that were recorded at one instant, in one act, and the figures that these events changed.
     *
     * @param events the events that the reader may see
     * @param hidden whether there are further events that their supplier withholds from the reader
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Step(Instant recordedAt, List<Event> events, boolean hidden, List<Difference> effects) {

        public Step {
            events = List.copyOf(events);
            effects = List.copyOf(effects);
        }
    }

    /**
     * @param happenedAt the time of the event, with the offset that the place had at that time
     * @param voids      the id of the event that this event voids, or null
     * @param voided     the type of the voided event, or null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Event(UUID id, FactType type, String target, String country, String subject, OffsetDateTime happenedAt,
            Instant recordedAt, UUID voids,
                        FactType voided) {
    }
}
