package org.cordon.roundup.feedback.web;

import org.cordon.kernel.caller.NotAudited;
import org.cordon.roundup.feedback.FeedbackService;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the feedback that a country owes, and the feedback that others owe the country. */
@RestController
final class FeedbackController {

    private final FeedbackService feedback;

    FeedbackController(FeedbackService feedback) {
        this.feedback = feedback;
    }

    @NotAudited("references, countries and times of what has not been said")
    @GetMapping("/api/feedback")
    FeedbackService.Debts debts() {
        return feedback.debts();
    }
}
