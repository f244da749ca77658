package org.cordon.product.web;

import org.cordon.caller.NotAudited;
import org.cordon.product.ProductFigures;
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
