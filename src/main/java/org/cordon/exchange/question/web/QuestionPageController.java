package org.cordon.exchange.question.web;

import org.cordon.exchange.question.QuestionQueries;
import org.cordon.kernel.caller.NotAudited;
import org.cordon.kernel.shared.web.page.NotThere;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /questions}, what one asks and is asked, and {@code /questions/<reference>}, one question as a thread. */
@Controller
final class QuestionPageController {

    private final QuestionQueries queries;

    QuestionPageController(QuestionQueries queries) {
        this.queries = queries;
    }

    @NotAudited("an empty page; what it shows is read from /api")
    @GetMapping("/questions")
    String all() {
        return "questions";
    }

    @NotAudited("an empty page; what it shows is read from /api")
    @GetMapping("/questions/{reference}")
    String one(@PathVariable String reference, Model model) {
        model.addAttribute("reference", NotThere.ifRefused(() -> queries.one(reference).reference()));
        return "question";
    }
}
