package org.cordon.analysis.product.web;

import org.cordon.analysis.product.ProductQueries;
import org.cordon.kernel.caller.NotAudited;
import org.cordon.kernel.shared.web.page.NotThere;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /products}, the products that one sees, and {@code /products/<reference>}, one of them. */
@Controller
final class ProductPageController {

    private final ProductQueries queries;

    ProductPageController(ProductQueries queries) {
        this.queries = queries;
    }

    @NotAudited("an empty page; what it shows is read from /api")
    @GetMapping("/products")
    String all() {
        return "products";
    }

    @NotAudited("an empty page; what it shows is read from /api")
    @GetMapping("/products/{reference}")
    String one(@PathVariable String reference, Model model) {
        model.addAttribute("reference", NotThere.ifRefused(() -> queries.one(reference).reference()));
        return "product";
    }
}
