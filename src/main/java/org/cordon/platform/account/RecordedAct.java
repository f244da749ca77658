package org.cordon.platform.account;

import java.time.Instant;
import java.util.UUID;

/**
 * One thing that was done to an account, or asked for.
 *
 * @param group    that it was about, or null
 * @param by       who did it, or asked for it; null where nobody was signed in
 * @param approver the second administrator, or null
 * @param request  that it was done for, or null
 */
public record RecordedAct(UUID id, Instant at, AccountAct act, String account, String group, String by, String approver, UUID request) {
}
