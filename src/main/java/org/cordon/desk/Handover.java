package org.cordon.desk;

import java.time.Instant;

/**
 * Records that a task was taken, taken over or put back.
 *
 * @param from   who held it before, or null
 * @param holder who holds it since, or null
 * @param by     who did it
 */
public record Handover(String from, String holder, String by, Instant at) {
}
