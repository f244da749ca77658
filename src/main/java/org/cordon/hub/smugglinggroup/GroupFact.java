package org.cordon.hub.smugglinggroup;

import java.time.Instant;
import org.cordon.record.handling.HandlingCode;
import org.cordon.record.handling.SourceEvaluation;

/**
 * A fact, as its reader may see it.
 *
 * @param group the reference of the group
 * @param own whether the reader's country supplied the fact
 * @param country the country that supplied the fact
 * @param endedAt when the supplier said that the fact no longer holds; null while it holds
 * @param endReason why the fact no longer holds; null while it holds
 * @param source how reliable the source is, or null
 * @param information how reliable the information is, 1 to 4, or null
 */
public record GroupFact(String reference, String group, boolean own, String country, GroupFactContent content, Instant suppliedAt,
        Instant endedAt, String endReason, HandlingCode code, SourceEvaluation source, Integer information) {
}
