package org.cordon.roundup.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * Records that a country has corrected or withdrawn a report of its own.
 *
 * @param report    reference of the lead, the arrest or the report on a person by number and name
 * @param country   whose report it is; several countries may have reported one arrest
 * @param withdrawn taken back, otherwise corrected
 * @param reason    why, in its own words; personal data, like {@code before}
 * @param before    what the report said until then
 * @param changedBy the officer
 */
public record ReportChange(String report, String country, boolean withdrawn, String reason, JsonNode before, String changedBy,
        Instant changedAt) {
}
