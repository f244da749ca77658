package org.cordon.analysis.product.making;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import org.cordon.analysis.product.ProductMessages;
import org.cordon.analysis.product.ProductRecipients;
import org.cordon.analysis.product.ProductState;
import org.cordon.analysis.product.Products;
import org.cordon.analysis.product.VisibleProducts;
import org.cordon.analysis.product.process.ProductWorkflow;
import org.cordon.kernel.shared.Refusal;
import org.cordon.platform.act.ActFeature;
import org.cordon.platform.act.ActLimits;
import org.cordon.roundup.report.PostedFields;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Recalls products with immediate effect. */
@Service
@Transactional
public class ProductRecall {

    private final Products products;
    private final ProductRecipients recipients;
    private final VisibleProducts visible;
    private final ProductMessages messages;
    private final ProductWorkflow workflow;
    private final ActLimits acts;
    private final Clock clock;

    ProductRecall(Products products, ProductRecipients recipients, VisibleProducts visible, ProductMessages messages,
            ProductWorkflow workflow, ActLimits acts, Clock clock) {
        this.products = products;
        this.recipients = recipients;
        this.visible = visible;
        this.messages = messages;
        this.workflow = workflow;
        this.acts = acts;
        this.clock = clock;
    }

    /** @throws Refusal not found, if the caller does not see the product; forbidden, unless the caller answers for it or coordinates */
    @Transactional(readOnly = true)
    public void requireRecaller(String reference) {
        visible.requireRecaller(reference);
    }

    /**
     * Recalls a product: from now on only the analysts of its file can read it.
     *
     * @throws Refusal invalid, if no reason is given; conflict, if the product is not disseminated
     */
    public void recall(String reference, JsonNode posted) {
        recallByTask(reference, posted);
        workflow.recalled(reference);
    }

    /** Recalls the product while its author's task is being completed. Same refusals as {@link #recall}. */
    public void recallByTask(String reference, JsonNode posted) {
        visible.requireRecaller(reference);
        acts.take(ActFeature.CHANGE);
        var reason = PostedFields.reason(posted);
        if (visible.lock(reference).state() != ProductState.DISSEMINATED) {
            throw Refusal.conflict("{reference} is not to be recalled now.", reference);
        }
        products.recall(reference, reason, clock.instant());
    }

    /**
     * Recalls a product that its author replaces with another product of the same file.
     *
     * @throws Refusal not found, if the caller does not see the product; forbidden, unless the caller answers for it; conflict, if the
     *                 product is of another file, or is not disseminated
     */
    void replace(String reference, String file) {
        visible.requireOwn(reference);
        var product = visible.lock(reference);
        if (!product.file().equals(file) || product.state() != ProductState.DISSEMINATED) {
            throw Refusal.conflict("{reference} is not to be recalled now.", reference);
        }
        products.recall(reference, null, clock.instant());
        workflow.recalled(reference);
    }

    /** Recalls a held product because its author did not settle it in time. */
    public void recallUnsettled(String reference) {
        if (products.lock(reference).state() == ProductState.DISSEMINATED) {
            products.recall(reference, null, clock.instant());
        }
    }

    /** Tells all recipients of the recall. */
    public void tell(String reference) {
        recipients.of(reference).forEach(messages::recalled);
        workflow.nothingMore(reference);
    }
}
