package org.cordon.roundup.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * A country's correction or withdrawal of its own report.
 *
 * @param report    the reference of the lead, the arrest or the report on a person by number and name
 * @param country   the country that reported; several countries may have reported one arrest
 * @param withdrawn true if the report was withdrawn, false if the report was corrected
 * @param reason    the country's reason; personal data
 * @param before    the content of the report before the change; personal data
 * @param changedBy the officer's account
 */
public record ReportChange(String report, String country, boolean withdrawn, String reason, JsonNode before, String changedBy,
        Instant changedAt) {
}
