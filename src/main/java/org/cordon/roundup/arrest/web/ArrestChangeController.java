package org.cordon.roundup.arrest.web;

import com.fasterxml.jackson.databind.JsonNode;
import org.cordon.kernel.shared.input.Body;
import org.cordon.roundup.arrest.ArrestChangeService;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Corrections and withdrawals of arrests over REST, by the countries that reported them. */
@RestController
@RequestMapping("/api/arrests/{reference}")
final class ArrestChangeController {

    private final ArrestChangeService changes;

    ArrestChangeController(ArrestChangeService changes) {
        this.changes = changes;
    }

    @PostMapping("/correction")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void correct(@PathVariable String reference, Body<JsonNode> body) {
        changes.correct(reference, body.after(() -> changes.requireChangeable(reference)));
    }

    @PostMapping("/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String reference, Body<JsonNode> body) {
        changes.withdraw(reference, body.after(() -> changes.requireChangeable(reference)));
    }
}
