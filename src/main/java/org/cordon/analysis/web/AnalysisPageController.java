package org.cordon.analysis.web;

import org.cordon.analysis.FileQueries;
import org.cordon.caller.NotAudited;
import org.cordon.shared.web.page.NotThere;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /analysis}, the analysis files that one sees, and {@code /analysis/<reference>}, one of them. */
@Controller
final class AnalysisPageController {

    private final FileQueries queries;

    AnalysisPageController(FileQueries queries) {
        this.queries = queries;
    }

    @NotAudited("an empty page; what it shows is read from /api")
    @GetMapping("/analysis")
    String all() {
        return "analysis";
    }

    @NotAudited("an empty page; what it shows is read from /api")
    @GetMapping("/analysis/{reference}")
    String one(@PathVariable String reference, Model model) {
        model.addAttribute("reference", NotThere.ifRefused(() -> queries.one(reference).reference()));
        return "analysis-file";
    }
}
