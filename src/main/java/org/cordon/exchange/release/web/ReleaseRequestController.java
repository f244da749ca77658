package org.cordon.exchange.release.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.cordon.exchange.release.ReleaseQueries;
import org.cordon.exchange.release.ReleaseRequestService;
import org.cordon.kernel.caller.NotAudited;
import org.cordon.kernel.shared.Page;
import org.cordon.kernel.shared.input.Body;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Requests for a release over REST: asking for a release, and reading how the request ended. Suppliers answer in their task. */
@RestController
@RequestMapping("/api")
final class ReleaseRequestController {

    private static final int PAGE = 100;

    private final ReleaseRequestService requests;
    private final ReleaseQueries queries;

    ReleaseRequestController(ReleaseRequestService requests, ReleaseQueries queries) {
        this.requests = requests;
        this.queries = queries;
    }

    record Asked(String reference) {
    }

    /** The references of the items that have been released to the reader's party. */
    record Released(List<String> items) {
    }

    @PostMapping("/targets/{reference}/release-requests")
    @ResponseStatus(HttpStatus.CREATED)
    Asked askForTarget(@PathVariable String reference, Body<JsonNode> body) {
        return new Asked(requests.askForTarget(reference, body.after(() -> requests.requireTarget(reference))));
    }

    @PostMapping("/leads/{reference}/release-requests")
    @ResponseStatus(HttpStatus.CREATED)
    Asked askForLead(@PathVariable String reference, Body<JsonNode> body) {
        return new Asked(requests.askForLead(reference, body.after(() -> requests.requireLead(reference))));
    }

    @PostMapping("/questions/{reference}/release-requests")
    @ResponseStatus(HttpStatus.CREATED)
    Asked askForQuestion(@PathVariable String reference, Body<JsonNode> body) {
        return new Asked(requests.askForQuestion(reference, body.after(() -> requests.requireQuestion(reference))));
    }

    /**
     * Takes a request of a partner, which does not see the item that it asks for. The answer is the same whether or not any item has this
     * reference.
     */
    @PostMapping("/release-requests")
    @ResponseStatus(HttpStatus.CREATED)
    Asked ask(Body<JsonNode> body) {
        return new Asked(requests.askBlindly(body.after(requests::requirePartner)));
    }

    @NotAudited("tells what was asked and answered, and shows no file")
    @GetMapping("/release-requests")
    Page<ReleaseQueries.View> all(@RequestParam(required = false) String operation, @RequestParam(required = false) String after) {
        var found = queries.all(operation, after, PAGE + 1);
        return Page.of(found, PAGE, ReleaseQueries.View::reference);
    }

    @NotAudited("names references, and shows no file")
    @GetMapping("/releases")
    Released released() {
        return new Released(queries.released());
    }

    @NotAudited("tells what was asked and answered, and shows no file")
    @GetMapping("/release-requests/{reference}")
    ReleaseQueries.View one(@PathVariable String reference) {
        return queries.one(reference);
    }
}
