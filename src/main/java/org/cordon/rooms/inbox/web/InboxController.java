package org.cordon.rooms.inbox.web;

import java.util.Map;
import org.cordon.analysis.file.identity.OwnFileQueries;
import org.cordon.kernel.caller.Audited;
import org.cordon.kernel.caller.NotAudited;
import org.cordon.rooms.inbox.Inbox;
import org.cordon.rooms.inbox.InboxService;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The inbox over REST. */
@RestController
@RequestMapping("/api/inbox")
final class InboxController {

    private final InboxService inbox;
    private final OwnFileQueries files;

    InboxController(InboxService inbox, OwnFileQueries files) {
        this.inbox = inbox;
        this.files = files;
    }

    /** The files are read after the rest, because a comparison of their things must not keep a transaction open. */
    @Audited(Audited.Kind.READ)
    @GetMapping
    Inbox inbox() {
        return inbox.inbox().with(files.waiting());
    }

    /** An open screen asks this often, to read the inbox again only when it has changed. */
    @NotAudited("a text that tells only whether the reader's own tasks have changed")
    @GetMapping("/state")
    Map<String, String> state() {
        return Map.of("state", inbox.state());
    }
}
