package org.cordon.roundup.operation.web;

import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.caller.NotAudited;
import org.cordon.kernel.shared.web.page.NotThere;
import org.cordon.roundup.operation.OperationService;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * {@code /operations}, the index of them for those whose role knows operations, and {@code /operations/<reference>}, the page of one, for
 * everybody who may know that it exists.
 */
@Controller
final class OperationPageController {

    private final OperationService operations;
    private final CurrentCaller caller;

    OperationPageController(OperationService operations, CurrentCaller caller) {
        this.operations = operations;
        this.caller = caller;
    }

    @NotAudited("an empty page; what it shows is read from /api")
    @GetMapping("/operations")
    String index() {
        var reader = caller.get();
        if (reader.country().isEmpty() && !reader.isCoordinator() && !reader.isManager() && !reader.isCompliance()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "operations";
    }

    /** The page of an operation: its start, and its sections, each at its own address. */
    @NotAudited("an empty page; what it shows is read from /api")
    @GetMapping({"/operations/{reference}", "/operations/{reference}/countries", "/operations/{reference}/dates",
            "/operations/{reference}/list",
            "/operations/{reference}/reports", "/operations/{reference}/results", "/operations/{reference}/releases",
            "/operations/{reference}/handling",
        "/operations/{reference}/accesses"})
    String page(@PathVariable String reference, Model model) {
        model.addAttribute("reference", visible(reference));
        return "operation";
    }

    private String visible(String reference) {
        return NotThere.ifRefused(() -> operations.visible(reference).reference());
    }
}
