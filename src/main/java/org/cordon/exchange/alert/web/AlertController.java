package org.cordon.exchange.alert.web;

import com.fasterxml.jackson.databind.JsonNode;
import org.cordon.exchange.alert.AlertOpening;
import org.cordon.exchange.alert.AlertQueries;
import org.cordon.exchange.alert.ReaderState;
import org.cordon.exchange.alert.SoughtAlerts;
import org.cordon.exchange.alert.issue.AlertChanges;
import org.cordon.exchange.alert.issue.AlertHandlingService;
import org.cordon.exchange.alert.issue.AlertIssuing;
import org.cordon.kernel.caller.Audited;
import org.cordon.kernel.caller.NotAudited;
import org.cordon.kernel.shared.Page;
import org.cordon.kernel.shared.input.Body;
import org.cordon.kernel.shared.input.Period;
import org.cordon.kernel.shared.web.SeenVersion;
import org.cordon.roundup.report.Urgency;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Alerts over REST: issues, opens, corrects and recalls them, changes their handling, and confirms that copies are gone. */
@RestController
@RequestMapping("/api/alerts")
final class AlertController {

    private static final int PAGE = 100;

    private final AlertIssuing issuing;
    private final AlertChanges changes;
    private final AlertOpening opening;
    private final AlertHandlingService handling;
    private final AlertQueries queries;

    AlertController(AlertIssuing issuing, AlertChanges changes, AlertOpening opening, AlertHandlingService handling, AlertQueries queries) {
        this.issuing = issuing;
        this.changes = changes;
        this.handling = handling;
        this.opening = opening;
        this.queries = queries;
    }

    record Made(String reference) {
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Made issue(Body<JsonNode> body) {
        return new Made(issuing.issue(body.after(issuing::requireIssuer)));
    }

    @NotAudited("names references, and shows no file")
    @GetMapping
    Page<AlertQueries.Item> all(@RequestParam(required = false) ReaderState state, @RequestParam(required = false) Urgency urgency,
            @RequestParam(required = false) String party, @RequestParam(required = false) String from,
            @RequestParam(required = false) String to, @RequestParam(required = false) String words,
            @RequestParam(required = false) String after) {
        var found = queries.all(new SoughtAlerts(state, urgency, party, Period.of(from, to), words), after, PAGE + 1);
        return Page.of(found, PAGE, AlertQueries.Item::reference);
    }

    @Audited(Audited.Kind.READ)
    @GetMapping("/{reference}")
    AlertQueries.View one(@PathVariable String reference) {
        return queries.one(reference);
    }

    /**
     * Opens an alert without returning its content. If the response held the content, a response kept under an idempotency key would show
     * the content even after a recall.
     */
    @PostMapping("/{reference}/opening")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void open(@PathVariable String reference) {
        opening.open(reference);
    }

    @PostMapping("/{reference}/correction")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void correct(@PathVariable String reference, Body<JsonNode> body) {
        changes.correct(reference, body.after(() -> changes.requireOwn(reference)));
    }

    @PostMapping("/{reference}/recall")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void recall(@PathVariable String reference, Body<JsonNode> body) {
        changes.recall(reference, body.after(() -> changes.requireOwn(reference)));
    }

    @PutMapping("/{reference}/handling")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@PathVariable String reference, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String seen,
            Body<JsonNode> body) {
        handling.change(reference, body.after(() -> handling.requireOwn(reference)), SeenVersion.of(seen));
    }

    @PostMapping("/{reference}/copies-gone")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void copiesGone(@PathVariable String reference) {
        opening.confirmCopiesGone(reference);
    }
}
