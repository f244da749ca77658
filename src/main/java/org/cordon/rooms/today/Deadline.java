package org.cordon.rooms.today;

import java.time.Instant;

/**
 * The deadline of an open task of the reader's groups.
 *
 * @param id        the id of the task in the engine
 * @param task      the English name of the task, followed by the reference
 * @param reference the reference that the task is about
 */
public record Deadline(String id, String task, String reference, Instant due) {
}
