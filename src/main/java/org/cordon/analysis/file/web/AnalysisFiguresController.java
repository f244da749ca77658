package org.cordon.analysis.file.web;

import org.cordon.analysis.file.returns.AnalysisFigures;
import org.cordon.kernel.caller.NotAudited;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Figures on contributions to analysis files and on their returns, over REST. */
@RestController
final class AnalysisFiguresController {

    private final AnalysisFigures figures;

    AnalysisFiguresController(AnalysisFigures figures) {
        this.figures = figures;
    }

    @NotAudited("figures")
    @GetMapping("/api/analysis-figures")
    AnalysisFigures.Figures figures() {
        return figures.figures();
    }
}
