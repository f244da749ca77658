package org.cordon.platform.draft;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * Records that a task was taken, taken over or put back.
 *
 * @param from   who held it before, or null
 * @param holder who holds it since, or null
 * @param by     who did it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Handover(String from, String holder, String by, Instant at) {
}
