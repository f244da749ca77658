package org.cordon.rooms.reportlist.web;

import org.cordon.kernel.caller.Audited;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Page;
import org.cordon.kernel.shared.Refusal;
import org.cordon.rooms.reportlist.OperationReport;
import org.cordon.rooms.reportlist.OperationReports;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves reports with their corrections over REST: the reports in an operation, and the reports by number and name of the caller's country.
 */
@RestController
@RequestMapping("/api")
final class OperationReportController {

    private final OperationReports reports;
    private final CurrentCaller caller;

    OperationReportController(OperationReports reports, CurrentCaller caller) {
        this.reports = reports;
        this.caller = caller;
    }

    @Audited(Audited.Kind.READ)
    @GetMapping("/operations/{operation}/reports")
    Page<OperationReport> inOperation(@PathVariable String operation, @RequestParam(required = false) String after) {
        return reports.in(operation, after);
    }

    @Audited(Audited.Kind.READ)
    @GetMapping("/reports/{reference}")
    OperationReport one(@PathVariable String reference) {
        caller.get().requireCountry();
        return reports.find(reference).orElseThrow(() -> Refusal.notFound("There is no report {reference} of your country.", reference));
    }

    @Audited(Audited.Kind.READ)
    @GetMapping("/reports")
    Page<OperationReport> onPersons() {
        return Page.whole(reports.onPersons());
    }
}
