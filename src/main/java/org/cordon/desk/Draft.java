package org.cordon.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * What was filled in and not sent.
 *
 * @param content as the form wrote it; null if nothing is kept
 * @param version 0 if nothing is kept
 */
public record Draft(JsonNode content, int version, String keptBy, Instant keptAt) {

    static final Draft NONE = new Draft(null, 0, null, null);
}
