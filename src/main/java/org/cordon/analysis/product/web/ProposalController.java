package org.cordon.analysis.product.web;

import java.util.List;
import java.util.stream.Stream;
import org.cordon.analysis.product.ProductQueries;
import org.cordon.kernel.caller.Audited;
import org.cordon.kernel.caller.PersonFile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The proposals that the caller's country has taken up for an operation, for its nominations. */
@RestController
final class ProposalController {

    private final ProductQueries queries;

    ProposalController(ProductQueries queries) {
        this.queries = queries;
    }

    /** A proposed person, with the name that the product gives. */
    record Person(String product, int number, String name) implements PersonFile {

        @Override
        public Stream<String> shown() {
            return Stream.of(product);
        }
    }

    record Persons(List<Person> items) {
    }

    @Audited(Audited.Kind.READ)
    @GetMapping("/api/operations/{operation}/product-persons")
    Persons persons(@PathVariable String operation) {
        return new Persons(queries.takenUp(operation).stream().map(one -> new Person(one.product(), one.number(), one.name())).toList());
    }
}
