package org.cordon.hub.smugglinggroup.transfer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;

/**
 * The merger of a group into another group.
 *
 * @param merged the reference of the group that was merged into the other group
 * @param survivor the reference of the other group; both groups are shown under this reference
 * @param reason why the groups were merged; personal data
 * @param splitAt when the groups were split again; absent while they are merged
 * @param splitReason why the groups were split; absent while they are merged
 */
@JsonInclude(Include.NON_NULL)
public record GroupMerge(String merged, String survivor, Instant mergedAt, String reason, Instant splitAt, String splitReason) {

    boolean stands() {
        return splitAt == null;
    }
}
