package org.cordon.arrest.web;

import java.io.InputStream;
import org.cordon.arrest.PersonReportService;
import org.cordon.shared.JsonText;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reports on persons given by notice number and name: one answer, whether or not anybody is sought. */
@RestController
@RequestMapping("/api/reports")
final class PersonReportController {

    private final PersonReportService reports;

    PersonReportController(PersonReportService reports) {
        this.reports = reports;
    }

    record Reported(String reference) {
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Reported report(InputStream body) {
        reports.requireReporter();
        return new Reported(reports.report(JsonText.read(body)));
    }
}
