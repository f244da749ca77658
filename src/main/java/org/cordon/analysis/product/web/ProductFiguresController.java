package org.cordon.analysis.product.web;

import org.cordon.analysis.product.ProductFigures;
import org.cordon.kernel.caller.NotAudited;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The figures of products for the management, over REST at {@code /api/product-figures}. */
@RestController
final class ProductFiguresController {

    private final ProductFigures figures;

    ProductFiguresController(ProductFigures figures) {
        this.figures = figures;
    }

    @NotAudited("figures")
    @GetMapping("/api/product-figures")
    ProductFigures.Figures figures() {
        return figures.figures();
    }
}
