package org.cordon.platform.account;

import java.time.Instant;
import java.util.UUID;

/**
 * An act on an account, or a request for such an act.
 *
 * @param group    the group that was given or taken, or null
 * @param by       the person who acted or asked; null if nobody was signed in
 * @param approver the second administrator, or null
 * @param request  the request that was carried out, or null
 */
public record RecordedAct(UUID id, Instant at, AccountAct act, String account, String group, String by, String approver, UUID request) {
}
