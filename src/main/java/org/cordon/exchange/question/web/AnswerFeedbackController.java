package org.cordon.exchange.question.web;

import com.fasterxml.jackson.databind.JsonNode;
import org.cordon.exchange.question.answer.AnswerFeedback;
import org.cordon.kernel.shared.input.Body;
import org.cordon.roundup.feedback.ItemFeedback;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes feedback on answers over REST. Readers find the feedback in the thread of the question. */
@RestController
final class AnswerFeedbackController {

    private final AnswerFeedback feedback;

    AnswerFeedbackController(AnswerFeedback feedback) {
        this.feedback = feedback;
    }

    @PostMapping("/api/answers/{reference}/feedback")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void give(@PathVariable String reference, Body<JsonNode> body) {
        feedback.give(reference, ItemFeedback.read(body.after(() -> feedback.requireAsked(reference))));
    }
}
