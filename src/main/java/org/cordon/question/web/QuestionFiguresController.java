package org.cordon.question.web;

import org.cordon.caller.NotAudited;
import org.cordon.question.figure.QuestionFigures;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How questions are answered, in figures. */
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
