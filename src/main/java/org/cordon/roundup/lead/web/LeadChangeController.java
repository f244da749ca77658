package org.cordon.roundup.lead.web;

import com.fasterxml.jackson.databind.JsonNode;
import org.cordon.kernel.shared.input.Body;
import org.cordon.roundup.lead.LeadChangeService;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Corrections and withdrawals of leads and locations over REST, by the country that reported them. */
@RestController
@RequestMapping("/api/leads/{reference}")
final class LeadChangeController {

    private final LeadChangeService changes;

    LeadChangeController(LeadChangeService changes) {
        this.changes = changes;
    }

    @PostMapping("/correction")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void correct(@PathVariable String reference, Body<JsonNode> body) {
        changes.correct(reference, body.after(() -> changes.changeable(reference)));
    }

    @PostMapping("/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String reference, Body<JsonNode> body) {
        changes.withdraw(reference, body.after(() -> changes.changeable(reference)));
    }
}
