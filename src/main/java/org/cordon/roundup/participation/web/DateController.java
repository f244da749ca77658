package org.cordon.roundup.participation.web;

import com.fasterxml.jackson.databind.JsonNode;
import org.cordon.kernel.caller.NotAudited;
import org.cordon.kernel.shared.input.Body;
import org.cordon.kernel.shared.web.SeenVersion;
import org.cordon.roundup.participation.dates.DateMoves;
import org.cordon.roundup.participation.dates.DateQueries;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The dates of an operation over REST: reading them, previewing a move, and moving them. */
@RestController
@RequestMapping("/api/operations/{operation}/dates")
final class DateController {

    private final DateMoves moves;
    private final DateQueries queries;

    DateController(DateMoves moves, DateQueries queries) {
        this.moves = moves;
        this.queries = queries;
    }

    @NotAudited("dates")
    @GetMapping
    DateQueries.View dates(@PathVariable String operation) {
        return queries.of(operation);
    }

    @NotAudited("says what moving dates would do, and moves none")
    @PostMapping("/preview")
    DateMoves.Preview preview(@PathVariable String operation, Body<JsonNode> body) {
        return moves.preview(operation, body.after(() -> moves.requireAllowed(operation)));
    }

    @PutMapping
    DateQueries.View move(@PathVariable String operation, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String seen,
            Body<JsonNode> body) {
        moves.move(operation, body.after(() -> moves.requireAllowed(operation)), SeenVersion.of(seen));
        return queries.of(operation);
    }
}
