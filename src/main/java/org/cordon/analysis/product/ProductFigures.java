package org.cordon.analysis.product;

import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What products were worth to those who have them, for the management, which sees none. */
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
     * @param told   to how many one was disseminated, each product counted for itself
     * @param silent of these, who has said nothing in time
     */
    public record Figures(int disseminated, int recalled, int told, int useful, int actedOn, int notUseful, int silent) {
    }

    /** @throws Refusal not found, to whoever does not belong to the management */
    public Figures figures() {
        if (!caller.get().isManager()) {
            throw Refusal.notFound("There is nothing here that you may see.");
        }
        return products.figures();
    }
}
