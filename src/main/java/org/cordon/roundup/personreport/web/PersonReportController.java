package org.cordon.roundup.personreport.web;

import com.fasterxml.jackson.databind.JsonNode;
import org.cordon.kernel.shared.input.Body;
import org.cordon.roundup.personreport.PersonReportChangeService;
import org.cordon.roundup.personreport.PersonReportService;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes reports on persons given by notice number and name, their corrections and withdrawals. The response is the same whether or not the
 * person is sought.
 */
@RestController
@RequestMapping("/api/reports")
final class PersonReportController {

    private final PersonReportService reports;
    private final PersonReportChangeService changes;

    PersonReportController(PersonReportService reports, PersonReportChangeService changes) {
        this.reports = reports;
        this.changes = changes;
    }

    record Reported(String reference) {
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Reported report(Body<JsonNode> body) {
        return new Reported(reports.report(body.after(reports::requireReporter)));
    }

    @PostMapping("/{reference}/correction")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void correct(@PathVariable String reference, Body<JsonNode> body) {
        changes.correct(reference, body.after(() -> changes.requireChangeable(reference)));
    }

    @PostMapping("/{reference}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String reference, Body<JsonNode> body) {
        changes.withdraw(reference, body.after(() -> changes.requireChangeable(reference)));
    }
}
