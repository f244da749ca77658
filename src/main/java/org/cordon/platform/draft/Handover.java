package org.cordon.platform.draft;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * A record that a task was taken, taken over or put back.
 *
 * @param from   the holder before, or null
 * @param holder the holder since, or null
 * @param by     the account that did it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Handover(String from, String holder, String by, Instant at) {
}
