package org.cordon.record.ledger.web;

import org.cordon.kernel.caller.Audited;
import org.cordon.kernel.caller.NotAudited;
import org.cordon.record.ledger.LedgerEvents;
import org.cordon.record.ledger.LedgerEvents.EventPage;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Serves the events of an operation that the caller may see, in pages or as a continuing stream. */
@RestController
@RequestMapping("/api/operations/{operation}/events")
final class EventController {

    private final LedgerEvents events;
    private final EventStreams streams;

    EventController(LedgerEvents events, EventStreams streams) {
        this.events = events;
        this.streams = streams;
    }

    @NotAudited("facts under references")
    @GetMapping
    EventPage events(@PathVariable String operation, @RequestParam(required = false) String after) {
        return events.after(operation, after);
    }

    /**
     * Streams the events. The identifier of each message is the cursor after that message, so that a browser continues there after a lost
     * connection.
     */
    @Audited(Audited.Kind.EXPORT)
    @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(@PathVariable String operation, @RequestParam(required = false) String after,
            @RequestHeader(name = "Last-Event-ID", required = false) String lastEventId) {
        return streams.open(operation, lastEventId == null ? after : lastEventId);
    }
}
