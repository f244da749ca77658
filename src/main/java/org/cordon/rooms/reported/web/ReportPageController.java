package org.cordon.rooms.reported.web;

import org.cordon.kernel.caller.NotAudited;
import org.cordon.rooms.reported.OperationReports;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** {@code /reports/<reference>}, the page on which a country reads what became of a report of its own. */
@Controller
final class ReportPageController {

    private final OperationReports reports;

    ReportPageController(OperationReports reports) {
        this.reports = reports;
    }

    @NotAudited("an empty page; what it shows is read from /api")
    @GetMapping("/reports/{reference}")
    String page(@PathVariable String reference, Model model) {
        if (reports.find(reference).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("reference", reference);
        return "report";
    }
}
