package org.cordon.product.web;

import java.util.List;
import org.cordon.caller.NotAudited;
import org.cordon.product.ProductQueries;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Whom products have proposed to the caller's country, for its nominations to an operation. */
@RestController
final class ProposalController {

    private final ProductQueries queries;

    ProposalController(ProductQueries queries) {
        this.queries = queries;
    }

    /** The name is what the product says. */
    record Person(String product, int number, String name) {
    }

    record Persons(List<Person> items) {
    }

    @NotAudited("names that the caller's country has taken up from a product, whose reading is audited")
    @GetMapping("/api/operations/{operation}/product-persons")
    Persons persons(@PathVariable String operation) {
        return new Persons(queries.takenUp(operation).stream().map(one -> new Person(one.product(), one.number(), one.name())).toList());
    }
}
