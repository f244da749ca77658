package org.cordon.roundup.lead.web;

import com.fasterxml.jackson.databind.JsonNode;
import org.cordon.kernel.shared.input.Body;
import org.cordon.kernel.shared.web.SeenVersion;
import org.cordon.roundup.lead.LeadHandlingService;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The handling of leads and locations over REST. The country that reported a lead decides who may see it. */
@RestController
final class LeadHandlingController {

    private final LeadHandlingService handling;

    LeadHandlingController(LeadHandlingService handling) {
        this.handling = handling;
    }

    @PutMapping("/api/leads/{reference}/handling")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@PathVariable String reference, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String seen,
            Body<JsonNode> body) {
        handling.change(reference, body.after(() -> handling.requireOwn(reference)), SeenVersion.of(seen));
    }
}
