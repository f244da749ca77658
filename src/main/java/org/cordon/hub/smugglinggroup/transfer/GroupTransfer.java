package org.cordon.hub.smugglinggroup.transfer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;

/**
 * What was proposed, as whoever proposed it reads it, or whoever is asked.
 *
 * @param group    the reference of the group that is handed over, merged or split off
 * @param own      whether the reader's country proposed it
 * @param proposer the code of the country that did
 * @param country  of the one that is asked
 * @param other    the reference of the group into which it is merged, or from which it is split; absent of a hand-over
 * @param reason   why; personal data
 * @param owedBy   until when that is to answer; absent until the other is asked
 * @param answer   why it was refused, if that was said
 * @param endedAt  when it was done, or no longer waited for
 */
@JsonInclude(Include.NON_NULL)
public record GroupTransfer(TransferKind kind, String group, boolean own, String proposer, String country, String other, String reason,
        TransferState state, Instant proposedAt, Instant owedBy, String answer, Instant endedAt) {
}
