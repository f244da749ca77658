package org.cordon.platform.draft;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * A record that a task was taken, taken over or put back.
 *
 * @param from   the account that held the task before, or null
 * @param holder the account that has held the task since, or null
 * @param by     the account that took the task, took it over or put it back
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Handover(String from, String holder, String by, Instant at) {
}
