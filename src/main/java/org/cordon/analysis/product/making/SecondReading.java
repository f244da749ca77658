package org.cordon.analysis.product.making;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import org.cordon.analysis.product.Product.Reading;
import org.cordon.analysis.product.ProductState;
import org.cordon.analysis.product.Products;
import org.cordon.analysis.product.VisibleProducts;
import org.cordon.analysis.product.process.ProductWorkflow;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.cordon.platform.act.ActFeature;
import org.cordon.platform.act.ActLimits;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a second reader decide on a product: an analyst of the file who has not written it. */
@Service
@Transactional
public class SecondReading {

    private final ProductFields fields;
    private final Products products;
    private final VisibleProducts visible;
    private final ProductWorkflow workflow;
    private final CurrentCaller caller;
    private final ActLimits acts;
    private final Clock clock;

    SecondReading(ProductFields fields, Products products, VisibleProducts visible, ProductWorkflow workflow, CurrentCaller caller,
            ActLimits acts, Clock clock) {
        this.fields = fields;
        this.products = products;
        this.visible = visible;
        this.workflow = workflow;
        this.caller = caller;
        this.acts = acts;
        this.clock = clock;
    }

    /** @throws Refusal not found, if the caller does not see the product; forbidden, unless the caller can be its second reader */
    @Transactional(readOnly = true)
    public void requireReader(String reference) {
        visible.requireSecondReader(reference);
    }

    /**
     * Approves a product, or sends it back to its author.
     *
     * @throws Refusal with every reason and its field; conflict, if the product is not waiting for a second reader
     */
    public void read(String reference, JsonNode posted) {
        workflow.read(reference, readByTask(reference, posted));
    }

    /**
     * Decides while the task is being completed. Same refusals as {@link #read}.
     *
     * @return whether the product is approved
     */
    public boolean readByTask(String reference, JsonNode posted) {
        visible.requireSecondReader(reference);
        acts.take(ActFeature.CHANGE);
        var decided = fields.reading(posted);
        var product = visible.lock(reference);
        if (product.state() != ProductState.TO_READ) {
            throw Refusal.conflict("{reference} is not to be read now.", reference);
        }
        if (!product.writtenAt().equals(decided.writtenAt())) {
            throw Refusal.outdated("{reference} was changed, after you looked at it; look at it again.", reference);
        }
        products.add(reference, new Reading(caller.get().user(), clock.instant(), decided.yes(), decided.words()));
        products.move(reference, ProductState.CHECKING);
        return decided.yes();
    }
}
