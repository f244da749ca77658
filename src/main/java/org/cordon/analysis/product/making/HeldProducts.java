package org.cordon.analysis.product.making;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.cordon.analysis.product.Product;
import org.cordon.analysis.product.ProductRecipients;
import org.cordon.analysis.product.ProductState;
import org.cordon.analysis.product.Products;
import org.cordon.analysis.product.Proposals;
import org.cordon.analysis.product.process.ProductWorkflow;
import org.cordon.record.handling.HandlingFollower;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds products back when the handling of a cited item changes. A product that may no longer go to all of its audience is held back: none
 * of the audience can read it. The author decides whether to recall the product. Meanwhile nobody of the audience is asked about the
 * product, and the deadlines of the audience stand still.
 */
@Service
@Transactional
public class HeldProducts implements HandlingFollower {

    private static final Duration TIME_TO_SETTLE = Duration.ofDays(14);

    private final Products products;
    private final ProductRecipients recipients;
    private final Proposals proposals;
    private final NominatedProposals nominated;
    private final ProductStaff staff;
    private final ProductWorkflow workflow;
    private final Clock clock;

    HeldProducts(Products products, ProductRecipients recipients, Proposals proposals, NominatedProposals nominated, ProductStaff staff,
            ProductWorkflow workflow, Clock clock) {
        this.products = products;
        this.recipients = recipients;
        this.proposals = proposals;
        this.nominated = nominated;
        this.staff = staff;
        this.workflow = workflow;
        this.clock = clock;
    }

    @Override
    public void follow(String item) {
        products.citing(item).forEach(this::followCiting);
    }

    /** Locks the product before reading its state and its citations, so that no other change comes in between. */
    private void followCiting(String reference) {
        var product = products.lock(reference);
        var mayGo = products.missing(reference).isEmpty();
        if (product.state() == ProductState.TO_MEND && mayGo && !products.isSentBack(reference)) {
            workflow.changed(reference);
        } else if (product.state() == ProductState.DISSEMINATED && mayGo && product.heldAt() != null) {
            free(product, clock.instant());
        } else if (product.state() == ProductState.DISSEMINATED && !mayGo && product.heldAt() == null) {
            hold(product, clock.instant());
        }
    }

    private void hold(Product product, Instant now) {
        products.hold(product.reference(), now);
        workflow.nothingMore(product.reference());
        workflow.held(product.reference(), staff.authors(product), now.truncatedTo(ChronoUnit.SECONDS).plus(TIME_TO_SETTLE).toString());
    }

    private void free(Product product, Instant now) {
        products.hold(product.reference(), null);
        workflow.free(product.reference());
        // One second more than elapsed, in whole seconds, so that a timer for the new time never fires before it.
        var stood = Duration.ofSeconds(Duration.between(product.heldAt(), now).toSeconds() + 1);
        recipients.goOn(product.reference(), stood).forEach(workflow::disseminated);
        proposals.goOn(product.reference(), stood).forEach(workflow::proposed);
        nominated.catchUp(product.reference());
    }
}
