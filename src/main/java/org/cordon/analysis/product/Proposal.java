package org.cordon.analysis.product;

import java.time.Instant;

/**
 * A person whom a product proposes as a target to one country of its audience.
 *
 * @param number    the number of the proposal within the product, from 1
 * @param owedBy    the time until which the country says whether it takes the proposal up; null while the product is not disseminated
 * @param outcome   null while the proposal is open
 * @param operation the operation to which the country nominates the person; null unless it takes the proposal up
 */
public record Proposal(String product, int number, String country, String name, String reason, Instant owedBy, ProposalOutcome outcome,
        String operation, Instant decidedAt) {
}
