package org.cordon.analysis.file.web;

import com.fasterxml.jackson.databind.JsonNode;
import org.cordon.analysis.file.identity.IdentityQueries;
import org.cordon.analysis.file.identity.IdentityQueries.Pairs;
import org.cordon.analysis.file.identity.JudgingService;
import org.cordon.analysis.file.identity.OwnFileQueries;
import org.cordon.analysis.file.identity.OwnFileQueries.FileWork;
import org.cordon.analysis.file.identity.Verdict;
import org.cordon.kernel.caller.Audited;
import org.cordon.kernel.caller.NotAudited;
import org.cordon.kernel.shared.input.Body;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The things of an analysis file that may be the same, and the judgements on them, over REST. */
@RestController
@RequestMapping("/api/analysis-files/{reference}")
final class IdentityController {

    private static final int PAGE = 20;

    private final IdentityQueries queries;
    private final JudgingService judging;
    private final OwnFileQueries own;

    IdentityController(IdentityQueries queries, JudgingService judging, OwnFileQueries own) {
        this.own = own;
        this.queries = queries;
        this.judging = judging;
    }

    @Audited(Audited.Kind.READ)
    @GetMapping("/identities")
    Pairs identities(@PathVariable String reference, @RequestParam(required = false) Verdict verdict,
            @RequestParam(defaultValue = "0") int after) {
        return queries.page(reference, verdict, Math.max(0, after), PAGE);
    }

    @NotAudited("numbers of pairs and of persons, and no name")
    @GetMapping("/work")
    FileWork work(@PathVariable String reference) {
        return own.in(reference);
    }

    @DeleteMapping("/identities")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stop(@PathVariable String reference) {
        queries.stop(reference);
    }

    @PostMapping("/judgements")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void judge(@PathVariable String reference, Body<JsonNode> body) {
        judging.judge(reference, body.after(() -> judging.requireAnalyst(reference)));
    }
}
