package org.cordon.hub.smugglinggroup.web;

import com.fasterxml.jackson.databind.JsonNode;
import org.cordon.hub.smugglinggroup.GroupFactKind;
import org.cordon.hub.smugglinggroup.GroupQueries;
import org.cordon.hub.smugglinggroup.GroupQueries.Wanted;
import org.cordon.hub.smugglinggroup.register.GroupFactRegister;
import org.cordon.hub.smugglinggroup.register.GroupKeeping;
import org.cordon.hub.smugglinggroup.register.GroupRegister;
import org.cordon.hub.smugglinggroup.register.GroupReview;
import org.cordon.kernel.caller.AtOnePace;
import org.cordon.kernel.caller.Audited;
import org.cordon.kernel.shared.Page;
import org.cordon.kernel.shared.input.Body;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Groups over REST: register and review them, add facts, and end facts. */
@RestController
@RequestMapping("/api")
final class GroupController {

    private static final int PAGE = 25;

    private final GroupRegister register;
    private final GroupFactRegister facts;
    private final GroupReview review;
    private final GroupKeeping keeping;
    private final GroupQueries queries;

    GroupController(GroupRegister register, GroupFactRegister facts, GroupReview review, GroupKeeping keeping, GroupQueries queries) {
        this.register = register;
        this.facts = facts;
        this.review = review;
        this.keeping = keeping;
        this.queries = queries;
    }

    record Made(String reference) {
    }

    @PostMapping("/groups")
    @ResponseStatus(HttpStatus.CREATED)
    Made register(Body<JsonNode> body) {
        return new Made(register.register(body.after(register::requireBureau)));
    }

    @AtOnePace
    @Audited(Audited.Kind.READ)
    @GetMapping("/groups")
    Page<GroupQueries.View> all(@RequestParam(required = false) String words, @RequestParam(required = false) GroupFactKind kind,
            @RequestParam(required = false) String country, @RequestParam(required = false) String after) {
        return queries.all(new Wanted(words, kind, country), after, PAGE);
    }

    @Audited(Audited.Kind.READ)
    @GetMapping("/groups/{reference}")
    GroupQueries.View one(@PathVariable String reference) {
        return queries.one(reference);
    }

    @PostMapping("/groups/{reference}/facts")
    @ResponseStatus(HttpStatus.CREATED)
    Made add(@PathVariable String reference, Body<JsonNode> body) {
        return new Made(facts.add(reference, body.after(() -> facts.requireSupplier(reference))));
    }

    @PostMapping("/groups/{reference}/review")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void review(@PathVariable String reference, Body<JsonNode> body) {
        review.decide(reference, body.after(() -> review.requireReviewer(reference)));
    }

    @PostMapping("/groups/{reference}/confirmation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(@PathVariable String reference) {
        keeping.confirm(reference);
    }

    @PostMapping("/groups/{reference}/closure")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(@PathVariable String reference, Body<JsonNode> body) {
        keeping.close(reference, body.after(() -> keeping.requireSteward(reference)));
    }

    @PostMapping("/group-facts/{reference}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable String reference, Body<JsonNode> body) {
        facts.end(reference, body.after(() -> facts.requireOwn(reference)));
    }
}
