package org.cordon.hub.smugglinggroup.transfer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;

/**
 * A proposal, as the proposing country and the country that is asked read it.
 *
 * @param group the reference of the group that is handed over, merged or split off
 * @param own whether the reader's country made the proposal
 * @param proposer the code of the proposing country
 * @param country the code of the country that is asked
 * @param other the reference of the group into which {@code group} is merged, or from which it is split; absent for a hand-over
 * @param reason why the change is proposed; personal data
 * @param owedBy the deadline for the answer; absent until the country is asked
 * @param answer the reason that the country gave with its answer; absent if it gave no reason
 * @param endedAt when the proposal was carried out, or when it ended otherwise
 */
@JsonInclude(Include.NON_NULL)
public record GroupTransfer(TransferKind kind, String group, boolean own, String proposer, String country, String other, String reason,
        TransferState state, Instant proposedAt, Instant owedBy, String answer, Instant endedAt) {
}
