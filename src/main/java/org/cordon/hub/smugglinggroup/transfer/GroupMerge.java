package org.cordon.hub.smugglinggroup.transfer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;

/**
 * The merger of a group into another one.
 *
 * @param merged      the reference of the one that leads on
 * @param survivor    of the one as which both are shown
 * @param reason      why; personal data
 * @param splitAt     when they were split again; absent while they are one
 * @param splitReason why; absent likewise
 */
@JsonInclude(Include.NON_NULL)
public record GroupMerge(String merged, String survivor, Instant mergedAt, String reason, Instant splitAt, String splitReason) {

    boolean stands() {
        return splitAt == null;
    }
}
