package org.cordon.rooms.progress;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cordon.record.results.Results;

/**
 * One operation as a country sees it: what is live is over its own alone; what goes beyond it is approved and frozen.
 *
 * @param answer      the status of the country's participation
 * @param nominations the persons it put forward, by status
 * @param wanted      the targets that it nominated, by state as the country may know it
 * @param hosted      the targets of others that are believed to be in it, likewise
 * @param released    the targets of others that were released to it, likewise
 * @param owed        what it has still to do, the most urgent first
 * @param awaited     what others have still to say about the targets that it nominated, the most first
 * @param results     the approved results, or null while there are none that it may see
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Progress(String operation, String title, String phase, Instant until, String answer, Map<String, Integer> nominations,
        Map<String, Integer> wanted, Map<String, Integer> hosted, Map<String, Integer> released, List<Owed> owed, List<Awaited> awaited,
                       Results results) {

    /**
     * Open tasks of one kind.
     *
     * @param task       key of the task in its model
     * @param reference  what the most urgent of them is about
     * @param since      since when the oldest of them waits
     * @param due        when the most urgent of them is due, or null
     * @param overdue    how many are past that
     * @param awaitedBy  of confirmations, who waits for them; empty otherwise
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Owed(String task, int number, String reference, Instant since, Instant due, int overdue, List<Awaited> awaitedBy) {
    }

    /** A country, and about how many targets something is to be said to it or by it. */
    public record Awaited(String country, int targets) {
    }
}
