package org.cordon.roundup.arrest.web;

import com.fasterxml.jackson.databind.JsonNode;
import org.cordon.kernel.caller.Audited;
import org.cordon.kernel.shared.Page;
import org.cordon.kernel.shared.input.Body;
import org.cordon.roundup.arrest.identity.GivenIdentities;
import org.cordon.roundup.arrest.identity.GivenIdentity;
import org.cordon.roundup.arrest.identity.IdentityChangeService;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The answers of the caller's country about identities over REST, and their corrections. */
@RestController
@RequestMapping("/api")
final class IdentityChangeController {

    private final GivenIdentities given;
    private final IdentityChangeService changes;

    IdentityChangeController(GivenIdentities given, IdentityChangeService changes) {
        this.given = given;
        this.changes = changes;
    }

    @Audited(Audited.Kind.READ)
    @GetMapping("/operations/{operation}/identities")
    Page<GivenIdentity> given(@PathVariable String operation) {
        return Page.whole(given.in(operation));
    }

    @PostMapping("/arrests/{reference}/identity/correction")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void correct(@PathVariable String reference, Body<JsonNode> body) {
        changes.correct(reference, body.after(() -> changes.requireChangeable(reference)));
    }
}
