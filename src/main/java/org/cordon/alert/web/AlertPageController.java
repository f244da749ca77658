package org.cordon.alert.web;

import org.cordon.alert.AlertQueries;
import org.cordon.caller.NotAudited;
import org.cordon.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

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
        try {
            model.addAttribute("reference", queries.one(reference).reference());
        } catch (Refusal nothing) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, nothing);
        }
        return "alert";
    }
}
