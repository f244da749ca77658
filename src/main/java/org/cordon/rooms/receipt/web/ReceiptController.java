package org.cordon.rooms.receipt.web;

import java.util.UUID;
import org.cordon.kernel.caller.NotAudited;
import org.cordon.kernel.shared.Page;
import org.cordon.rooms.receipt.Decisions;
import org.cordon.rooms.receipt.Receipt;
import org.cordon.rooms.receipt.Receipts;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Receipts of the acts of the caller and of the caller's office, and the caller's own decisions, over REST. */
@RestController
@RequestMapping("/api")
final class ReceiptController {

    private final Receipts receipts;
    private final Decisions decisions;

    ReceiptController(Receipts receipts, Decisions decisions) {
        this.receipts = receipts;
        this.decisions = decisions;
    }

    @NotAudited("references and times of own acts")
    @GetMapping("/receipts")
    Page.ById<Receipt> page(@RequestParam(required = false) UUID after, @RequestParam(required = false) String q,
            @RequestParam(defaultValue = "false") boolean mine) {
        return receipts.of(after, q, mine);
    }

    @NotAudited("references and times of an own act")
    @GetMapping("/receipts/{id}")
    Receipt one(@PathVariable UUID id) {
        return receipts.one(id);
    }

    @NotAudited("references and times of own acts")
    @GetMapping("/decisions")
    Page.ById<Decisions.Decision> decisions(@RequestParam(required = false) UUID after, @RequestParam(required = false) String q) {
        return decisions.of(after, q);
    }
}
