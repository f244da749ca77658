package org.cordon.exchange.question.web;

import com.fasterxml.jackson.databind.JsonNode;
import org.cordon.exchange.question.ask.QuestionHandlingService;
import org.cordon.exchange.question.ask.QuestionWithdrawalService;
import org.cordon.kernel.shared.input.Body;
import org.cordon.kernel.shared.web.SeenVersion;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets the country that asks withdraw its question, or decide who may see it, over REST. */
@RestController
@RequestMapping("/api/questions/{reference}")
final class QuestionChangeController {

    private final QuestionWithdrawalService withdrawals;
    private final QuestionHandlingService handling;

    QuestionChangeController(QuestionWithdrawalService withdrawals, QuestionHandlingService handling) {
        this.withdrawals = withdrawals;
        this.handling = handling;
    }

    @PostMapping("/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String reference, Body<JsonNode> body) {
        withdrawals.withdraw(reference, body.after(() -> withdrawals.requireOwn(reference)));
    }

    @PutMapping("/handling")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@PathVariable String reference, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String seen,
            Body<JsonNode> body) {
        handling.change(reference, body.after(() -> handling.requireOwn(reference)), SeenVersion.of(seen));
    }
}
