package org.cordon.analysis.product;

import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Looks up products. Refuses callers who do not see a product or may not act on it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class VisibleProducts {

    private final Products products;
    private final ProductRecipients recipients;
    private final CurrentCaller caller;

    VisibleProducts(Products products, ProductRecipients recipients, CurrentCaller caller) {
        this.products = products;
        this.recipients = recipients;
        this.caller = caller;
    }

    /** @throws Refusal not found, if the caller does not see the product */
    public Product require(String reference) {
        return products.find(reference)
                .orElseThrow(() -> Refusal.notFound("There is no product {reference} that you may see.", reference));
    }

    /**
     * Reads the product and locks its row until the transaction ends.
     *
     * @throws Refusal not found, if the caller does not see the product, for example because its file was erased meanwhile
     */
    public Product lock(String reference) {
        products.lockRow(reference);
        return require(reference);
    }

    /** @throws Refusal not found, if the caller does not see the product; forbidden, unless the caller answers for it */
    public Product requireOwn(String reference) {
        var product = require(reference);
        if (!product.own()) {
            throw Refusal.forbidden("Only the analyst who wrote {reference} changes it.", reference);
        }
        return product;
    }

    /**
     * Locks the row before the check, because another analyst may answer for the product by the time the lock is free. Same refusals as
     * {@link #requireOwn}.
     */
    public Product lockOwn(String reference) {
        products.lockRow(reference);
        return requireOwn(reference);
    }

    /**
     * @throws Refusal not found, if the caller does not see the product; forbidden, if the caller does not work in its file or has written
     *                 the product
     */
    public Product requireSecondReader(String reference) {
        var product = require(reference);
        if (!product.member() || caller.get().user().equals(product.author())) {
            throw Refusal.forbidden("{reference} is read by another analyst of its file than the one who wrote it.", reference);
        }
        return product;
    }

    /** @throws Refusal not found, if the caller does not see the product; forbidden, unless the caller's party has received it */
    public Recipient requireRecipient(String reference) {
        require(reference);
        return recipients.find(reference, caller.get().party()).filter(one -> one.toldAt() != null)
                .orElseThrow(() -> Refusal.forbidden("{reference} is for others: they say what it was worth.", reference));
    }

    /** @throws Refusal not found, if the caller does not see the product; forbidden, unless the caller answers for it or coordinates */
    public Product requireRecaller(String reference) {
        var product = require(reference);
        if (!caller.get().isCoordinator() && !product.own()) {
            throw Refusal.forbidden("The analyst who wrote {reference} recalls it, or the coordination.", reference);
        }
        return product;
    }
}
