package org.cordon.analysis.product.making;

import java.time.Clock;
import java.util.List;
import org.cordon.analysis.file.order.FileEnding;
import org.cordon.analysis.product.ProductState;
import org.cordon.analysis.product.Products;
import org.cordon.analysis.product.process.ProductWorkflow;
import org.cordon.exchange.release.ContributionReleases;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends the products of a file that is erased. Only their references, their dates and the feedback codes are left. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ErasedProducts implements FileEnding {

    private final Products products;
    private final ContributionReleases releases;
    private final ProductWorkflow workflow;
    private final Clock clock;

    ErasedProducts(Products products, ContributionReleases releases, ProductWorkflow workflow, Clock clock) {
        this.products = products;
        this.releases = releases;
        this.workflow = workflow;
        this.clock = clock;
    }

    @Override
    public void erase(String file) {
        products.ofFile(file).forEach(this::end);
        releases.forget(file);
        products.dropDrafts(file, List.of());
    }

    private void end(String reference) {
        var product = products.lock(reference);
        if (product.state() == ProductState.DISSEMINATED) {
            products.recall(reference, null, clock.instant());
            workflow.recalled(reference);
        } else if (product.state().compareTo(ProductState.DISSEMINATED) < 0) {
            products.move(reference, ProductState.GIVEN_UP);
            workflow.ended(reference);
        }
        products.erase(reference, clock.instant());
    }
}
