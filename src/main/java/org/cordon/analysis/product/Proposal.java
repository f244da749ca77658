package org.cordon.analysis.product;

import java.time.Instant;

/**
 * A person whom a product proposes as a target to one country of its audience.
 *
 * @param number    the number of the proposal within the product, from 1
 * @param owedBy    the deadline for the country to take the proposal up or decline it; null while the product is not disseminated
 * @param outcome   null while the proposal is open
 * @param operation the operation to which the country nominates the person; null if the country has not taken the proposal up
 */
public record Proposal(String product, int number, String country, String name, String reason, Instant owedBy, ProposalOutcome outcome,
        String operation, Instant decidedAt) {
}
