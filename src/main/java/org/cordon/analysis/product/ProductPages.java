package org.cordon.analysis.product;

import java.util.Optional;
import org.cordon.kernel.shared.References;
import org.cordon.platform.notification.CasePages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where a product is read. */
@Component
class ProductPages implements CasePages {

    private final Products products;

    ProductPages(Products products) {
        this.products = products;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> pageOf(String reference) {
        return References.PRODUCT.matcher(reference).matches() ? products.find(reference).map(product -> "/products/" + reference)
                : Optional.empty();
    }
}
