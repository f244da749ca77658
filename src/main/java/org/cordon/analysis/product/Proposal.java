package org.cordon.analysis.product;

import java.time.Instant;

/**
 * Somebody whom a product proposes to one country of its audience as a target.
 *
 * @param number    within the product, from 1
 * @param owedBy    until when the country says whether it takes it up; null while the product is not disseminated
 * @param outcome   null while it is open
 * @param operation to which the country nominates him; null unless it takes it up
 */
public record Proposal(String product, int number, String country, String name, String reason, Instant owedBy, ProposalOutcome outcome,
        String operation, Instant decidedAt) {
}
