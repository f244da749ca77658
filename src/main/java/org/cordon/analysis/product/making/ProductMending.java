package org.cordon.analysis.product.making;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import org.cordon.analysis.product.ProductState;
import org.cordon.analysis.product.Products;
import org.cordon.analysis.product.VisibleProducts;
import org.cordon.analysis.product.process.ProductWorkflow;
import org.cordon.kernel.shared.Refusal;
import org.cordon.platform.act.ActFeature;
import org.cordon.platform.act.ActLimits;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets authors change or give up their products before these are disseminated. */
@Service
@Transactional
public class ProductMending {

    private final ProductFields fields;
    private final Products products;
    private final VisibleProducts visible;
    private final WritableFiles files;
    private final ProductWorkflow workflow;
    private final ActLimits acts;
    private final Clock clock;

    ProductMending(ProductFields fields, Products products, VisibleProducts visible, WritableFiles files, ProductWorkflow workflow,
            ActLimits acts, Clock clock) {
        this.fields = fields;
        this.products = products;
        this.visible = visible;
        this.files = files;
        this.workflow = workflow;
        this.acts = acts;
        this.clock = clock;
    }

    /** @throws Refusal not found, if the caller does not see the product; forbidden, unless the caller answers for it */
    @Transactional(readOnly = true)
    public void requireOwn(String reference) {
        visible.requireOwn(reference);
    }

    /**
     * Replaces the words, the audience and the citations of a product.
     *
     * @throws Refusal with every reason and its field; conflict, if the product is not waiting to be mended
     */
    public void mend(String reference, JsonNode posted) {
        acts.take(ActFeature.CHANGE);
        var product = visible.lockOwn(reference);
        if (product.state() != ProductState.TO_MEND) {
            throw Refusal.conflict("{reference} is not to be mended now.", reference);
        }
        products.change(reference, fields.content(posted, files.require(product.file()).reference(), false), clock.instant());
        workflow.changed(reference);
    }

    /** Sends the product back to the check unchanged, while the author's task is being completed. */
    public void leaveByTask(String reference) {
        visible.requireOwn(reference);
        products.move(reference, ProductState.CHECKING);
    }

    /**
     * Gives up a product that is not disseminated.
     *
     * @throws Refusal conflict, if the product is disseminated or has ended
     */
    public void giveUp(String reference) {
        acts.take(ActFeature.CHANGE);
        if (visible.lockOwn(reference).state().compareTo(ProductState.DISSEMINATED) >= 0) {
            throw Refusal.conflict("{reference} is not to be given up any more.", reference);
        }
        products.move(reference, ProductState.GIVEN_UP);
        workflow.ended(reference);
    }
}
