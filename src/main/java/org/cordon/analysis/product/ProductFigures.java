package org.cordon.analysis.product;

import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Figures for the management, which sees no product: how useful the products were to their audiences. */
@Component
@Transactional(readOnly = true)
public class ProductFigures {

    private final Products products;
    private final CurrentCaller caller;

    ProductFigures(Products products, CurrentCaller caller) {
        this.products = products;
        this.caller = caller;
    }

    /**
     * Numbers over all products.
     *
     * @param told   the number of recipients, counted for each product
     * @param silent the number of recipients who gave no feedback in time
     */
    public record Figures(int disseminated, int recalled, int told, int useful, int actedOn, int notUseful, int silent) {
    }

    /** @throws Refusal not found, unless the caller belongs to the management */
    public Figures figures() {
        if (!caller.get().isManager()) {
            throw Refusal.notFound("There is nothing here that you may see.");
        }
        return products.figures();
    }
}
