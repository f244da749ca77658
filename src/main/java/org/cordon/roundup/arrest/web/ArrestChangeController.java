package org.cordon.roundup.arrest.web;

import java.io.InputStream;
import org.cordon.kernel.shared.input.JsonText;
import org.cordon.roundup.arrest.ArrestChangeService;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Second thoughts about arrests: a country that reported one corrects or withdraws its report. */
@RestController
@RequestMapping("/api/arrests/{reference}")
final class ArrestChangeController {

    private final ArrestChangeService changes;

    ArrestChangeController(ArrestChangeService changes) {
        this.changes = changes;
    }

    @PostMapping("/correction")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void correct(@PathVariable String reference, InputStream body) {
        changes.requireChangeable(reference);
        changes.correct(reference, JsonText.read(body));
    }

    @PostMapping("/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String reference, InputStream body) {
        changes.requireChangeable(reference);
        changes.withdraw(reference, JsonText.read(body));
    }
}
