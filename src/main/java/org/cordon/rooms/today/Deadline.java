package org.cordon.rooms.today;

import java.time.Instant;

/**
 * Until when an open task of somebody's groups is to be done.
 *
 * @param id        of the task in the engine
 * @param task      its name with the reference behind it, in English
 * @param reference what it is about
 */
public record Deadline(String id, String task, String reference, Instant due) {
}
