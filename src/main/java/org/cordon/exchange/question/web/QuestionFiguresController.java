package org.cordon.exchange.question.web;

import org.cordon.exchange.question.QuestionFigures;
import org.cordon.kernel.caller.NotAudited;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The figures on questions over REST. */
@RestController
final class QuestionFiguresController {

    private final QuestionFigures figures;

    QuestionFiguresController(QuestionFigures figures) {
        this.figures = figures;
    }

    @NotAudited("figures")
    @GetMapping("/api/question-figures")
    QuestionFigures.Figures figures() {
        return figures.figures();
    }
}
