package org.cordon.hub.smugglinggroup.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.cordon.hub.smugglinggroup.GroupOperationService;
import org.cordon.hub.smugglinggroup.ProposedPerson;
import org.cordon.kernel.caller.NotAudited;
import org.cordon.kernel.shared.input.Body;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The operations that were launched from groups, and the persons that a country could nominate for them, over REST. */
@RestController
@RequestMapping("/api")
final class GroupOperationController {

    private final GroupOperationService operations;

    GroupOperationController(GroupOperationService operations) {
        this.operations = operations;
    }

    /** The references of operations. */
    record Launched(List<String> items) {
    }

    /** The references of persons; the reader opens their files one by one. */
    record Proposed(List<ProposedPerson> items) {
    }

    @PostMapping("/groups/{reference}/operations")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void launch(@PathVariable String reference, Body<JsonNode> body) {
        operations.launch(reference, body.after(() -> operations.requireCoordinator(reference)));
    }

    @NotAudited("names references, and shows no file")
    @GetMapping("/groups/{reference}/operations")
    Launched launched(@PathVariable String reference) {
        return new Launched(operations.launched(reference));
    }

    @NotAudited("names references, and shows no file")
    @GetMapping("/operations/{operation}/group-persons")
    Proposed persons(@PathVariable String operation) {
        return new Proposed(operations.persons(operation));
    }
}
