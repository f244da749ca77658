package org.cordon.record.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.cordon.kernel.shared.feature.FactType;

/**
 * A recorded fact as one reader sees it.
 *
 * @param happenedAt the time of the event, with the offset that the place had at that time
 * @param actor      the account that recorded the fact; null if the reader may not know it
 * @param voids      the id of the event that this event voids, or null
 * @param cursor     the reader's cursor after the event
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LedgerEvent(UUID id, String operation, FactType type, String target, String country, String subject,
                          OffsetDateTime happenedAt, String zone, Instant recordedAt, String actor, UUID voids,
                          Map<String, Object> detail, String cursor) {
}
