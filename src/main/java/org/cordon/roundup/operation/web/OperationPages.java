package org.cordon.roundup.operation.web;

import static org.cordon.kernel.shared.model.PageDeclaration.page;

import org.cordon.kernel.caller.Caller;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.References;
import org.cordon.kernel.shared.model.PageDeclaration;
import org.cordon.roundup.operation.OperationService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Declares the pages of operations. Roles that work with operations have the index; readers who may know of an operation have its page. */
@Configuration(proxyBeanMethods = false)
class OperationPages {

    @Bean
    PageDeclaration operationsPage(CurrentCaller caller) {
        return page("operations", "/operations").onlyIf(none -> knowsOperations(caller.get()));
    }

    /** Declares the page of an operation, with its start and its sections, each section at its own address. */
    @Bean
    PageDeclaration operationPage(OperationService operations) {
        return page("operation", "/operations/{reference}", "/operations/{reference}/countries", "/operations/{reference}/dates",
                "/operations/{reference}/list", "/operations/{reference}/reports", "/operations/{reference}/results",
                "/operations/{reference}/releases", "/operations/{reference}/handling", "/operations/{reference}/accesses")
                .unlessRefused(operations::visible)
                .ledToBy(References.OPERATION,
                        reference -> operations.findVisible(reference).map(operation -> "/operations/" + operation.reference()));
    }

    private static boolean knowsOperations(Caller reader) {
        return reader.country().isPresent() || reader.isCoordinator() || reader.isManager() || reader.isCompliance();
    }
}
