package org.cordon.hub.specialist.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.cordon.hub.specialist.given.GivenGroup;
import org.cordon.hub.specialist.given.GivenItem;
import org.cordon.hub.specialist.given.GivenQuestion;
import org.cordon.hub.specialist.given.GivenTarget;
import org.cordon.hub.specialist.given.GivenToPost;
import org.cordon.hub.specialist.given.GivingService;
import org.cordon.kernel.caller.Audited;
import org.cordon.kernel.caller.NotAudited;
import org.cordon.kernel.shared.Page;
import org.cordon.kernel.shared.input.Body;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The questions, groups and targets that a bureau gives to its posts, over REST, for the bureau and for the accounts of the post. */
@RestController
@RequestMapping("/api")
final class GivenController {

    private final GivingService giving;
    private final GivenToPost given;

    GivenController(GivingService giving, GivenToPost given) {
        this.giving = giving;
        this.given = given;
    }

    /** Holds the questions, groups and targets that a bureau gave to a post, as the post sees them. */
    record GotPage(List<GivenQuestion> items, List<GivenGroup> groups, List<GivenTarget> targets, String next) {
    }

    @NotAudited("what the caller's bureau gave, by reference, and what its own post wrote")
    @GetMapping("/specialists/{reference}/given")
    Page<GivenItem> of(@PathVariable String reference) {
        return Page.whole(giving.of(reference));
    }

    @PutMapping("/specialists/{reference}/given/{item}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void give(@PathVariable String reference, @PathVariable String item, Body<JsonNode> body) {
        giving.give(reference, item, body.after(() -> giving.requireGiver(reference, item)));
    }

    @DeleteMapping("/specialists/{reference}/given/{item}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(@PathVariable String reference, @PathVariable String item) {
        giving.takeBack(reference, item);
    }

    @Audited(Audited.Kind.READ)
    @GetMapping("/given")
    GotPage all() {
        return new GotPage(given.questions(), given.groups(), given.targets(), null);
    }

    @PutMapping("/given/{item}/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void write(@PathVariable String item, Body<JsonNode> body) {
        given.write(item, body.after(() -> given.requireGiven(item)));
    }

    @PostMapping("/given/{item}/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(@PathVariable String item, Body<JsonNode> body) {
        given.answer(item, body.after(() -> given.requireGiven(item)));
    }
}
