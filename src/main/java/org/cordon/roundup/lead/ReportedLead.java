package org.cordon.roundup.lead;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A lead that has been taken, as its handling needs to know it.
 *
 * @param wantingCountries   who assesses it
 * @param assessmentDeadline by when they should; null if it tells of a time before its operation was entered
 */
public record ReportedLead(String reference, String operation, String target, String country, LeadCount counts,
        List<String> wantingCountries,
        OffsetDateTime assessmentDeadline) {
}
