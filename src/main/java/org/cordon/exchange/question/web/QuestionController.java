package org.cordon.exchange.question.web;

import com.fasterxml.jackson.databind.JsonNode;
import org.cordon.exchange.question.QuestionQueries;
import org.cordon.exchange.question.SoughtQuestions;
import org.cordon.exchange.question.answer.QuestionAnswers;
import org.cordon.exchange.question.ask.AlikeQuestions;
import org.cordon.exchange.question.ask.AskingService;
import org.cordon.exchange.question.ask.Limits;
import org.cordon.kernel.caller.Audited;
import org.cordon.kernel.caller.NotAudited;
import org.cordon.kernel.shared.Page;
import org.cordon.kernel.shared.input.Body;
import org.cordon.kernel.shared.input.Period;
import org.cordon.roundup.report.Urgency;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets callers ask, read, acknowledge and answer questions over REST. */
@RestController
@RequestMapping("/api")
final class QuestionController {

    private static final int PAGE = 100;

    private final AskingService asking;
    private final QuestionAnswers answers;
    private final QuestionQueries queries;
    private final AlikeQuestions alike;

    QuestionController(AskingService asking, QuestionAnswers answers, QuestionQueries queries, AlikeQuestions alike) {
        this.asking = asking;
        this.alike = alike;
        this.answers = answers;
        this.queries = queries;
    }

    record Made(String reference) {
    }

    @PostMapping("/questions")
    @ResponseStatus(HttpStatus.CREATED)
    Made ask(Body<JsonNode> body) {
        return new Made(asking.ask(body.after(asking::requireAsker)));
    }

    @NotAudited("looks at what was sent and keeps nothing, names references, and shows no file")
    @PostMapping("/questions/alike")
    Page<AlikeQuestions.Alike> alike(Body<JsonNode> body) {
        return Page.whole(alike.of(body.after(asking::requireAsker)));
    }

    @NotAudited("names references, and shows no file")
    @GetMapping("/questions")
    Page<QuestionQueries.Item> all(@RequestParam(required = false) String subject,
            @RequestParam(required = false) SoughtQuestions.State state, @RequestParam(required = false) Urgency urgency,
            @RequestParam(required = false) String party, @RequestParam(required = false) String from,
            @RequestParam(required = false) String to, @RequestParam(required = false) String words,
            @RequestParam(required = false) String after) {
        var found = queries.all(new SoughtQuestions(subject, state, urgency, party, Period.of(from, to), words), after, PAGE + 1);
        return Page.of(found, PAGE, QuestionQueries.Item::reference);
    }

    @NotAudited("what is owed how soon, the same for all")
    @GetMapping("/question-limits")
    Page<Limits> limits() {
        return Page.whole(asking.limits());
    }

    @NotAudited("who can be asked beside countries")
    @GetMapping("/partners")
    Page<AskingService.Partner> partners() {
        return Page.whole(asking.partners());
    }

    @Audited(Audited.Kind.READ)
    @GetMapping("/questions/{reference}")
    QuestionQueries.View one(@PathVariable String reference) {
        return queries.one(reference);
    }

    @PostMapping("/questions/{reference}/acknowledgement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void acknowledge(@PathVariable String reference) {
        answers.acknowledge(reference);
    }

    @PostMapping("/questions/{reference}/answers")
    @ResponseStatus(HttpStatus.CREATED)
    Made answer(@PathVariable String reference, Body<JsonNode> body) {
        return new Made(answers.answerElsewhere(reference, body.after(() -> answers.requireAsked(reference))));
    }
}
