package org.cordon.hub.closedsession.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.cordon.hub.closedsession.ActionService;
import org.cordon.hub.closedsession.SessionQueries;
import org.cordon.hub.closedsession.SessionSheet;
import org.cordon.hub.closedsession.TableService;
import org.cordon.hub.closedsession.convene.SeatAnswers;
import org.cordon.hub.closedsession.convene.SessionConvening;
import org.cordon.kernel.caller.Audited;
import org.cordon.kernel.caller.NotAudited;
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

/** Closed sessions over REST: convening, answers to invitations, items on the table, notes and agreed actions. */
@RestController
@RequestMapping("/api/sessions")
final class SessionController {

    private static final int PAGE = 100;

    private final SessionConvening convening;
    private final SeatAnswers answers;
    private final TableService table;
    private final ActionService actions;
    private final SessionQueries queries;
    private final SessionSheet sheet;

    SessionController(SessionConvening convening, SeatAnswers answers, TableService table, ActionService actions, SessionQueries queries,
            SessionSheet sheet) {
        this.convening = convening;
        this.answers = answers;
        this.table = table;
        this.actions = actions;
        this.queries = queries;
        this.sheet = sheet;
    }

    record Made(String reference) {
    }

    /** @param forParties the codes of the parties for whom the item lies on the table */
    record Put(List<String> forParties) {
    }

    record Agreed(String code) {
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Made convene(Body<JsonNode> body) {
        return new Made(convening.convene(body.after(convening::requireConvener)));
    }

    @NotAudited("to what the caller is invited, without what lies there")
    @GetMapping
    Page<SessionQueries.Item> all(@RequestParam(required = false) String after) {
        var found = queries.all(after, PAGE + 1);
        return Page.of(found, PAGE, SessionQueries.Item::reference);
    }

    @Audited(Audited.Kind.READ)
    @GetMapping("/{reference}")
    SessionQueries.View one(@PathVariable String reference) {
        return queries.one(reference);
    }

    @PostMapping("/{reference}/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(@PathVariable String reference, Body<JsonNode> body) {
        answers.answer(reference, body.after(() -> answers.requireInvited(reference)));
    }

    @PostMapping("/{reference}/items")
    @ResponseStatus(HttpStatus.CREATED)
    Put put(@PathVariable String reference, Body<JsonNode> body) {
        return new Put(table.put(reference, body.after(() -> table.requireSeated(reference))));
    }

    @PostMapping("/{reference}/items/{item}/taking-back")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(@PathVariable String reference, @PathVariable String item) {
        table.requireOwn(reference, item);
        table.takeBack(reference, item);
    }

    @PostMapping("/{reference}/notes")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void note(@PathVariable String reference, Body<JsonNode> body) {
        table.note(reference, body.after(() -> table.requireSeated(reference)));
    }

    @PostMapping("/{reference}/actions")
    @ResponseStatus(HttpStatus.CREATED)
    Agreed agree(@PathVariable String reference, Body<JsonNode> body) {
        return new Agreed(actions.agree(reference, body.after(() -> table.requireSeated(reference))));
    }

    @PostMapping("/{reference}/actions/{action}/report")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void report(@PathVariable String reference, @PathVariable String action, Body<JsonNode> body) {
        actions.report(reference, action, body.after(() -> actions.requireOwn(reference, action)));
    }

    @Audited(Audited.Kind.EXPORT)
    @GetMapping(path = "/{reference}/sheet.csv", produces = "text/csv;charset=UTF-8")
    String sheet(@PathVariable String reference) {
        return sheet.of(reference);
    }
}
