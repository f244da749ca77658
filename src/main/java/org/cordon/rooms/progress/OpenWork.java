package org.cordon.rooms.progress;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * What waits in one operation, for the reader and for others.
 *
 * @param number open tasks of the reader's own desk
 * @param overdue how many of them are past their time
 * @param due when the most urgent of them is due, or null
 * @param others what waits for others: to those who lead, their open tasks; to a country, answers about targets that it nominated; null to
 * everybody else
 * @param overdueOthers how many of the others' tasks are past their time; null to everybody who does not lead
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OpenWork(String operation, int number, int overdue, Instant due, Integer others, Integer overdueOthers) {

    /** One open task of the reader's own desk. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Task(String task, String reference, Instant since, Instant due, boolean overdue, String heldBy) {
    }

    /**
     * What the page of an operation begins with.
     *
     * @param sections the parts of the page that have something to say to the reader
     * @param tasks    his own, the most urgent first
     */
    public record Start(OpenWork work, List<Task> tasks, List<String> sections) {
    }
}
