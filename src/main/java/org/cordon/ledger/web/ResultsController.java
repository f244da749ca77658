package org.cordon.ledger.web;

import java.time.Instant;
import org.cordon.access.Audited;
import org.cordon.access.NotAudited;
import org.cordon.ledger.Results;
import org.cordon.ledger.ResultsService;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The figures of an operation, as JSON or, for spreadsheets, as CSV. */
@RestController
@RequestMapping("/api/operations/{operation}/results")
final class ResultsController {

    private final ResultsService results;

    ResultsController(ResultsService results) {
        this.results = results;
    }

    @NotAudited("figures")
    @GetMapping
    Results results(@PathVariable String operation, @RequestParam(required = false) String asOf, @RequestParam(required = false) String knownAt) {
        return results.shown(operation, time("asOf", asOf), time("knownAt", knownAt));
    }

    @Audited(Audited.Kind.EXPORT)
    @GetMapping(produces = "text/csv")
    String csv(@PathVariable String operation, @RequestParam(required = false) String asOf, @RequestParam(required = false) String knownAt) {
        return ResultsCsv.of(results(operation, asOf, knownAt));
    }

    private static Instant time(String parameter, String value) {
        return value == null || value.isBlank() ? null : TimeParameter.read(parameter, value);
    }
}
