package org.cordon.hub.smugglinggroup.web;

import com.fasterxml.jackson.databind.JsonNode;
import org.cordon.hub.smugglinggroup.register.GroupFactHandlingService;
import org.cordon.kernel.caller.NotAudited;
import org.cordon.kernel.shared.input.Body;
import org.cordon.kernel.shared.web.SeenVersion;
import org.cordon.record.handling.Handlings;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The handling of facts of groups over REST. */
@RestController
@RequestMapping("/api/group-facts/{reference}/handling")
final class GroupFactHandlingController {

    private final GroupFactHandlingService handling;

    GroupFactHandlingController(GroupFactHandlingService handling) {
        this.handling = handling;
    }

    @NotAudited("the caller's own words about his own item")
    @GetMapping
    Handlings.Kept one(@PathVariable String reference) {
        return handling.find(reference);
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@PathVariable String reference, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String seen,
            Body<JsonNode> body) {
        handling.change(reference, body.after(() -> handling.requireOwn(reference)), SeenVersion.of(seen));
    }
}
