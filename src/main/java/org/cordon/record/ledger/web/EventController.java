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

/** The ledger of an operation as the caller may see it: in pages, or as a stream that goes on. */
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

    /** The identifier of each message is the cursor behind it, so that a browser that lost the connection goes on where it was. */
    @Audited(Audited.Kind.EXPORT)
    @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(@PathVariable String operation, @RequestParam(required = false) String after,
            @RequestHeader(name = "Last-Event-ID", required = false) String lastEventId) {
        return streams.open(operation, lastEventId == null ? after : lastEventId);
    }
}
