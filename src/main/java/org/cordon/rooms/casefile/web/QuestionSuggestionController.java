package org.cordon.rooms.casefile.web;

import org.cordon.kernel.caller.Audited;
import org.cordon.rooms.casefile.SuggestedCountries;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Suggests over REST which countries the caller could ask about a person, a lead or an arrest. */
@RestController
final class QuestionSuggestionController {

    private final SuggestedCountries suggested;

    QuestionSuggestionController(SuggestedCountries suggested) {
        this.suggested = suggested;
    }

    @Audited(Audited.Kind.READ)
    @GetMapping("/api/question-suggestions/{reference}")
    SuggestedCountries.About about(@PathVariable String reference) {
        return suggested.about(reference);
    }
}
