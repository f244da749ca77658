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

/** What jobs do about whom a product proposes: put him to the country, and record that it has said nothing. */
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

    /** Tells the country, unless the product is recalled already. */
    public void tell(String reference, int number) {
        if (products.require(reference).state() == ProductState.DISSEMINATED) {
            messages.proposed(require(reference, number));
        }
    }

    /** Of a product that nobody could read when its time was over no silence is recorded. */
    public void recordSilence(String reference, int number) {
        if (products.lockIfRead(reference)) {
            proposals.decide(require(reference, number), ProposalOutcome.SILENT, null, clock.instant());
        }
    }

    private Proposal require(String reference, int number) {
        return proposals.find(reference, number).orElseThrow();
    }
}
