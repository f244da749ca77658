package org.cordon.platform.notification.web;

import java.util.UUID;
import org.cordon.kernel.caller.NotAudited;
import org.cordon.kernel.shared.Page;
import org.cordon.platform.notification.MessageQueries;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows an operation's messages, their recipients, and whether they arrived and were read. */
@RestController
final class MessageController {

    private final MessageQueries queries;

    MessageController(MessageQueries queries) {
        this.queries = queries;
    }

    @NotAudited("kinds, references and times")
    @GetMapping("/api/operations/{operation}/messages")
    Page.ById<MessageQueries.MessageRow> messages(@PathVariable String operation, @RequestParam(required = false) UUID after) {
        return queries.of(operation, after);
    }
}
