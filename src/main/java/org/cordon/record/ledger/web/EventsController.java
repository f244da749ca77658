package org.cordon.record.ledger.web;

import org.cordon.kernel.caller.Audited;
import org.cordon.kernel.caller.NotAudited;
import org.cordon.record.ledger.LedgerEvents;
import org.cordon.record.ledger.LedgerEvents.EventPage;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Serves all events of all operations that the caller may see; a country's own system follows these events. */
@RestController
@RequestMapping("/api/events")
final class EventsController {

    private final LedgerEvents events;
    private final EventStreams streams;

    EventsController(LedgerEvents events, EventStreams streams) {
        this.events = events;
        this.streams = streams;
    }

    @NotAudited("facts under references")
    @GetMapping
    EventPage events(@RequestParam(required = false) String after) {
        var page = events.ofAll(after);
        events.comesBackWith(after);
        return page;
    }

    /** Streams the events in the same way as the events of one operation are streamed. */
    @Audited(Audited.Kind.EXPORT)
    @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(@RequestParam(required = false) String after,
            @RequestHeader(name = "Last-Event-ID", required = false) String lastEventId) {
        var place = lastEventId == null ? after : lastEventId;
        var stream = streams.openAll(place);
        events.comesBackWith(place);
        return stream;
    }
}
