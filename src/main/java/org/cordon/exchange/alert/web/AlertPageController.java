package org.cordon.exchange.alert.web;

import org.cordon.exchange.alert.AlertQueries;
import org.cordon.kernel.caller.NotAudited;
import org.cordon.kernel.shared.web.page.NotThere;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /alerts}, what one reads and has issued, and {@code /alerts/<reference>}, one alert as a thread. */
@Controller
final class AlertPageController {

    private final AlertQueries queries;

    AlertPageController(AlertQueries queries) {
        this.queries = queries;
    }

    @NotAudited("an empty page; what it shows is read from /api")
    @GetMapping("/alerts")
    String all() {
        return "alerts";
    }

    @NotAudited("an empty page; what it shows is read from /api, and opened there")
    @GetMapping("/alerts/{reference}")
    String one(@PathVariable String reference, Model model) {
        model.addAttribute("reference", NotThere.ifRefused(() -> queries.one(reference).reference()));
        return "alert";
    }
}
