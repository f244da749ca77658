package org.cordon.rooms.receipt.web;

import org.cordon.kernel.caller.NotAudited;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /receipts}, the page on which the receipts of one's own acts are found again. */
@Controller
final class ReceiptPageController {

    @NotAudited("an empty page; what it shows is read from /api")
    @GetMapping("/receipts")
    String page() {
        return "receipts";
    }
}
