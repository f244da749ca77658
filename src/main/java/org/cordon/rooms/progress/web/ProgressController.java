package org.cordon.rooms.progress.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.cordon.exchange.question.QuestionQueries;
import org.cordon.kernel.caller.NotAudited;
import org.cordon.kernel.shared.Page;
import org.cordon.rooms.progress.Progress;
import org.cordon.rooms.progress.ProgressService;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A country's own view over REST. */
@RestController
@RequestMapping("/api/progress")
final class ProgressController {

    /** The number of operations on a page, each with all its figures. */
    private static final int SIZE = 50;

    private final ProgressService progress;

    ProgressController(ProgressService progress) {
        this.progress = progress;
    }

    /**
     * A page of operations.
     *
     * @param next      the value of {@code after} for the next page, or null on the last page
     * @param questions the open questions; only on the first page
     */
    record Shown(List<Progress> items, String next, @JsonInclude(JsonInclude.Include.NON_NULL) QuestionQueries.Open questions) {
    }

    @NotAudited("operations, figures, and references of questions")
    @GetMapping
    Shown own(@RequestParam(required = false) String after) {
        var page = Page.of(progress.own(after, SIZE + 1), SIZE, Progress::operation);
        return new Shown(page.items(), page.next(), after == null ? progress.questions() : null);
    }
}
