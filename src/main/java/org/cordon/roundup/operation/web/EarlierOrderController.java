package org.cordon.roundup.operation.web;

import org.cordon.kernel.caller.NotAudited;
import org.cordon.roundup.operation.EarlierOrders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves the order of an earlier operation, from which a similar one can be launched. */
@RestController
@RequestMapping("/api/operations/{reference}/order")
final class EarlierOrderController {

    private final EarlierOrders orders;

    EarlierOrderController(EarlierOrders orders) {
        this.orders = orders;
    }

    @NotAudited("dates and countries of an operation")
    @GetMapping
    EarlierOrders.Order order(@PathVariable String reference, @RequestParam(required = false) String start,
            @RequestParam(required = false) String zone) {
        return orders.from(reference, start, zone);
    }
}
