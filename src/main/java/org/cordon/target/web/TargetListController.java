package org.cordon.target.web;

import org.cordon.target.ConfirmationQueries;
import org.cordon.target.FreezePreview;
import org.cordon.target.TargetListService;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The target list and its confirmation over REST. */
@RestController
@RequestMapping("/api/operations/{operation}")
final class TargetListController {

    private final TargetListService list;
    private final ConfirmationQueries confirmations;

    TargetListController(TargetListService list, ConfirmationQueries confirmations) {
        this.list = list;
        this.confirmations = confirmations;
    }

    @GetMapping("/freeze-preview")
    FreezePreview preview(@PathVariable String operation) {
        return list.preview(operation);
    }

    @GetMapping("/confirmations")
    Page<ConfirmationQueries.View> confirmations(@PathVariable String operation, @RequestParam(required = false) String country) {
        return new Page<>(confirmations.in(operation, country), null);
    }
}
