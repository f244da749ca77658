package org.cordon.hub.smugglinggroup.web;

import com.fasterxml.jackson.databind.JsonNode;
import org.cordon.hub.smugglinggroup.transfer.TransferAnswers;
import org.cordon.hub.smugglinggroup.transfer.TransferService;
import org.cordon.kernel.caller.Audited;
import org.cordon.kernel.shared.input.Body;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The proposals of stewards about their groups, over REST. */
@RestController
@RequestMapping("/api/groups/{reference}/transfers")
final class GroupTransferController {

    private final TransferService transfers;
    private final TransferAnswers answers;

    GroupTransferController(TransferService transfers, TransferAnswers answers) {
        this.transfers = transfers;
        this.answers = answers;
    }

    @Audited(Audited.Kind.READ)
    @GetMapping
    TransferAnswers.Proposed all(@PathVariable String reference) {
        return answers.of(reference);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void propose(@PathVariable String reference, Body<JsonNode> body) {
        transfers.propose(reference, body.after(() -> transfers.requireSteward(reference)));
    }

    @PostMapping("/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(@PathVariable String reference, Body<JsonNode> body) {
        answers.answer(reference, body.after(() -> answers.requireAsked(reference)));
    }
}
