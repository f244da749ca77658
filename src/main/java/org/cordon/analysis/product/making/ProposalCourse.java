package org.cordon.analysis.product.making;

import java.time.Clock;
import org.cordon.analysis.product.ProductMessages;
import org.cordon.analysis.product.ProductState;
import org.cordon.analysis.product.Products;
import org.cordon.analysis.product.Proposal;
import org.cordon.analysis.product.ProposalOutcome;
import org.cordon.analysis.product.Proposals;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps that jobs take for a proposal: ask the country, and record that the country did not answer in time. */
@Service
@Transactional
public class ProposalCourse {

    private final Products products;
    private final Proposals proposals;
    private final ProductMessages messages;
    private final Clock clock;

    ProposalCourse(Products products, Proposals proposals, ProductMessages messages, Clock clock) {
        this.products = products;
        this.proposals = proposals;
        this.messages = messages;
        this.clock = clock;
    }

    /** Tells the country of the proposal, if the product is not recalled yet. */
    public void tell(String reference, int number) {
        if (products.require(reference).state() == ProductState.DISSEMINATED) {
            messages.proposed(require(reference, number));
        }
    }

    /** Records that the country did not answer in time. Records nothing if the audience cannot read the product at that time. */
    public void recordSilence(String reference, int number) {
        if (products.lockIfRead(reference)) {
            proposals.decide(require(reference, number), ProposalOutcome.SILENT, null, clock.instant());
        }
    }

    private Proposal require(String reference, int number) {
        return proposals.find(reference, number).orElseThrow();
    }
}
