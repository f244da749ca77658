package org.cordon.analysis.product.web;

import org.cordon.analysis.product.ProductFigures;
import org.cordon.kernel.caller.NotAudited;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/product-figures}, for the management. */
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
