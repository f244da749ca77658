package org.cordon.rooms.progress;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * The open work in one operation, of the reader and of others.
 *
 * @param number        the number of open tasks of the reader's own desk
 * @param overdue       the number of these tasks that are past their time
 * @param due           the due date of the most urgent of these tasks, or null
 * @param others        the number of others' open tasks, for coordinators and managers; for a country, the number of answers that others
 *                      owe about the country's targets; null for everybody else
 * @param overdueOthers the number of others' tasks that are past their time; null except for coordinators and managers
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OpenWork(String operation, int number, int overdue, Instant due, Integer others, Integer overdueOthers) {

    /** An open task of the reader's own desk. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Task(String task, String reference, Instant since, Instant due, boolean overdue, String heldBy) {
    }

    /**
     * The beginning of the page of an operation.
     *
     * @param sections the sections of the page that have content for the reader
     * @param tasks    the reader's own tasks, the most urgent first
     */
    public record Start(OpenWork work, List<Task> tasks, List<String> sections) {
    }
}
