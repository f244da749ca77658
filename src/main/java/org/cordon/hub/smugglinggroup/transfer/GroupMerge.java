package org.cordon.hub.smugglinggroup.transfer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;

/**
 * The merger of a group into another group.
 *
 * @param merged the reference of the group that leads to the other
 * @param survivor the reference of the group as which both are shown
 * @param reason why; personal data
 * @param splitAt when they were split again; absent while they are merged
 * @param splitReason why they were split; absent while they are merged
 */
@JsonInclude(Include.NON_NULL)
public record GroupMerge(String merged, String survivor, Instant mergedAt, String reason, Instant splitAt, String splitReason) {

    boolean stands() {
        return splitAt == null;
    }
}
