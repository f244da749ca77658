package org.cordon.rooms.progress;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cordon.record.results.Results;

/**
 * One operation as a country sees it. Live figures cover only the country's own work; figures beyond that are approved and frozen.
 *
 * @param answer      the status of the country's participation
 * @param nominations the numbers of persons that the country put forward, by status
 * @param wanted      the numbers of targets that the country nominated, by the state that the country may know
 * @param hosted      the numbers of targets of others that are believed to be in the country, by the same states
 * @param released    the numbers of targets of others that were released to the country, by the same states
 * @param owed        the tasks that the country still has to do, the most urgent first
 * @param awaited     the countries that still owe answers about this country's targets, the country that owes most first
 * @param results     the approved results, or null while there are none that the country may see
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Progress(String operation, String title, String phase, Instant until, String answer, Map<String, Integer> nominations,
        Map<String, Integer> wanted, Map<String, Integer> hosted, Map<String, Integer> released, List<Owed> owed, List<Awaited> awaited,
                       Results results) {

    /**
     * Open tasks of one kind.
     *
     * @param task      the key of the task in its model
     * @param reference the reference that the most urgent of these tasks is about
     * @param since     the time since which the oldest of these tasks waits
     * @param due       the due date of the most urgent of these tasks, or null
     * @param overdue   the number of these tasks that are past their time
     * @param awaitedBy the countries that wait for confirmations; empty for other tasks
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Owed(String task, int number, String reference, Instant since, Instant due, int overdue, List<Awaited> awaitedBy) {
    }

    /** A country, and the number of targets about which the country waits for an answer or owes an answer. */
    public record Awaited(String country, int targets) {
    }
}
