package org.cordon.analysis.file.web;

import org.cordon.analysis.file.FileQueries;
import org.cordon.analysis.file.identity.JudgingService;
import org.cordon.analysis.file.returns.ReturnSheets;
import org.cordon.kernel.caller.NotAudited;
import org.cordon.kernel.shared.web.page.NotThere;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * {@code /analysis}, the analysis files that one sees, {@code /analysis/<reference>}, one of them, {@code
 * /analysis/<reference>/identities}, what in it may be one, and {@code /analysis/returns}, what became of what one's country contributed.
 */
@Controller
final class AnalysisPageController {

    private final FileQueries queries;
    private final JudgingService judging;
    private final ReturnSheets sheets;

    AnalysisPageController(FileQueries queries, JudgingService judging, ReturnSheets sheets) {
        this.queries = queries;
        this.judging = judging;
        this.sheets = sheets;
    }

    @NotAudited("an empty page; what it shows is read from /api")
    @GetMapping("/analysis")
    String all() {
        return "analysis";
    }

    @NotAudited("an empty page; what it shows is read from /api")
    @GetMapping("/analysis/returns")
    String returns() {
        NotThere.unlessAllowed(sheets::requireCountry);
        return "analysis-returns";
    }

    @NotAudited("an empty page; what it shows is read from /api")
    @GetMapping("/analysis/{reference}")
    String one(@PathVariable String reference, Model model) {
        model.addAttribute("reference", NotThere.ifRefused(() -> queries.one(reference).reference()));
        return "analysis-file";
    }

    @NotAudited("an empty page; what it shows is read from /api")
    @GetMapping("/analysis/{reference}/identities")
    String identities(@PathVariable String reference, Model model) {
        NotThere.unlessAllowed(() -> judging.requireAnalyst(reference));
        model.addAttribute("reference", reference);
        return "analysis-identities";
    }
}
