package org.cordon.roundup.lead.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.cordon.kernel.caller.Audited;
import org.cordon.kernel.caller.PersonFile;
import org.cordon.kernel.shared.input.Body;
import org.cordon.roundup.feedback.Feedback;
import org.cordon.roundup.feedback.ItemFeedback;
import org.cordon.roundup.lead.care.LeadFeedback;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Feedback on leads and locations over REST, by the countries that were given them. */
@RestController
@RequestMapping("/api/leads/{reference}/feedback")
final class LeadFeedbackController {

    private final LeadFeedback feedback;

    LeadFeedbackController(LeadFeedback feedback) {
        this.feedback = feedback;
    }

    /** All feedback on one page. */
    record Page(String item, List<Feedback> items, String next) implements PersonFile {

        @Override
        public Stream<String> shown() {
            return items.isEmpty() ? Stream.empty() : Stream.of(item);
        }
    }

    @Audited(Audited.Kind.READ)
    @GetMapping
    Page list(@PathVariable String reference) {
        return new Page(reference, feedback.of(reference), null);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void give(@PathVariable String reference, Body<JsonNode> body) {
        feedback.give(reference, ItemFeedback.read(body.after(() -> feedback.requireAsked(reference))));
    }
}
