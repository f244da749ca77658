package org.cordon.roundup.lead;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A lead that has just been taken, with the data that its handling needs.
 *
 * @param wantingCountries   the countries that assess the lead
 * @param assessmentDeadline the time by which these countries should assess the lead; null if the lead is older than the entry of its
 * operation
 */
public record ReportedLead(String reference, String operation, String target, String country, LeadCount counts,
        List<String> wantingCountries,
        OffsetDateTime assessmentDeadline) {
}
