package org.cordon.analysis.product;

import static org.cordon.kernel.shared.model.PageDeclaration.page;

import org.cordon.kernel.shared.model.PageDeclaration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pages of products: the list of the products that the reader sees, and each product. */
@Configuration(proxyBeanMethods = false)
class ProductPages {

    @Bean
    PageDeclaration productsPage() {
        return page("products", "/products");
    }

    @Bean
    PageDeclaration productPage(ProductQueries queries, Products products) {
        return page("product", "/products/{reference}").unlessRefused(queries::one)
                .ledToBy(ProductFeature.PRODUCT.form(), reference -> products.find(reference).map(product -> "/products/" + reference));
    }
}
