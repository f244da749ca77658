package org.cordon.roundup.list.web;

import com.fasterxml.jackson.databind.JsonNode;
import org.cordon.kernel.shared.input.Body;
import org.cordon.kernel.shared.web.SeenVersion;
import org.cordon.roundup.list.NominationHandlingService;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets the nominating country change who may see its nomination. */
@RestController
final class NominationHandlingController {

    private final NominationHandlingService handling;

    NominationHandlingController(NominationHandlingService handling) {
        this.handling = handling;
    }

    @PutMapping("/api/nominations/{reference}/handling")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@PathVariable String reference, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String seen,
            Body<JsonNode> body) {
        handling.change(reference, body.after(() -> handling.requireOwn(reference)), SeenVersion.of(seen));
    }
}
