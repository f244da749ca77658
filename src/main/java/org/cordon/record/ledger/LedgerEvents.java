package org.cordon.record.ledger;

import java.util.Collection;
import java.util.List;
import java.util.function.LongFunction;
import org.cordon.kernel.caller.Caller;
import org.cordon.kernel.caller.CurrentCaller;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Serves the events of one operation or of all operations, in the order in which they became visible. Each reader gets only permitted
 * events.
 */
@Component
public class LedgerEvents {

    /** A special cursor that starts after all present events, for a reader that does not want earlier events. */
    public static final String NOW = "now";

    private static final int PAGE = 100;

    /**
     * A page of events, and the cursors to continue from.
     *
     * @param next   the cursor to request as {@code after}, or null if there are no more events yet
     * @param cursor the cursor for a later request. This cursor stands after the last event of the page; for all operations, it stands
     *               after all events that were searched for the reader
     */
    public record EventPage(List<LedgerEvent> items, String next, String cursor) {
    }

    /** An event and its position. Cordon itself continues from the position; a reader gets only the cursor. */
    public record Placed(LedgerEvent event, long position) {
    }

    /** @param end the position up to which the ledger was searched, if it holds no more events than requested for the reader */
    public record News(List<Placed> items, long end) {
    }

    private final EventRows rows;
    private final LedgerReaders readers;
    private final EventCursors cursors;
    private final CurrentCaller caller;
    private final ApplicationEventPublisher publisher;

    LedgerEvents(EventRows rows, LedgerReaders readers, EventCursors cursors, CurrentCaller caller, ApplicationEventPublisher publisher) {
        this.rows = rows;
        this.readers = readers;
        this.cursors = cursors;
        this.caller = caller;
        this.publisher = publisher;
    }

    /**
     * Returns the next events of an operation that the caller may see.
     *
     * @param after the cursor of the last event that the caller has, null for the beginning, or {@link #NOW}
     */
    @Transactional(readOnly = true)
    public EventPage after(String operation, String after) {
        var caller = this.caller.get();
        readers.requireReaderOfEvents(caller, operation);
        return page(caller, operation, after, EventRows.of(operation), 0);
    }

    /**
     * Returns the next events of any operation that the caller may see. Events that were recorded before the caller could see them are not
     * served later. The caller was informed when sight began, and reads these events in the file.
     *
     * @param after the cursor of the last event that the caller has, null for the beginning, or {@link #NOW}
     */
    @Transactional(readOnly = true)
    public EventPage ofAll(String after) {
        var caller = this.caller.get();
        readers.requireReaderOfEvents(caller);
        // Read the end before the events. An event that becomes visible between the two queries is then read now or next time.
        var end = rows.end();
        return page(caller, EventCursors.ALL, after, scopeOfAll(caller), end);
    }

    /** Returns the next events as {@link #ofAll} does, but with positions, from which Cordon itself continues. */
    @Transactional(readOnly = true)
    public News newsAfter(long position, int most) {
        var caller = this.caller.get();
        readers.requireReaderOfEvents(caller);
        var end = rows.end();
        var items = rows.after(scopeOfAll(caller), position, most, caller, readers.seesEveryEvent(caller),
                cursors(caller, EventCursors.ALL)).stream().map(event -> new Placed(event, positionOf(event.cursor(), caller))).toList();
        return new News(items, items.isEmpty() ? Math.max(end, position) : Math.max(end, items.get(items.size() - 1).position()));
    }

    /** Returns the caller's cursor at a position, for {@link #ofAll}. */
    @Transactional(readOnly = true)
    public String cursorAt(long position) {
        return cursors.at(position, caller.get().user(), EventCursors.ALL);
    }

    /** Publishes that the caller has returned with this cursor, and therefore has all events up to the cursor. */
    @Transactional
    public void comesBackWith(String after) {
        if (after != null && !after.isBlank() && !after.equals(NOW)) {
            var caller = this.caller.get();
            publisher.publishEvent(new ReaderCameBack(caller.user(), positionOf(after, caller)));
        }
    }

    private EventRows.Scope scopeOfAll(Caller caller) {
        return readers.seesEveryEvent(caller) ? EventRows.ofAll() : EventRows.ofAllTo(caller.requireCountry());
    }

    private long positionOf(String cursor, Caller caller) {
        return cursors.position(cursor, caller.user(), EventCursors.ALL);
    }

    /** @param end a position before which the cursor of the last page never stands */
    private EventPage page(Caller caller, String scope, String after, EventRows.Scope events, long end) {
        var cursors = cursors(caller, scope);
        if (NOW.equals(after)) {
            return new EventPage(List.of(), null, cursors.apply(rows.end()));
        }
        var position = this.cursors.position(after, caller.user(), scope);
        var found = rows.after(events, position, PAGE + 1, caller, readers.seesEveryEvent(caller), cursors);
        if (found.size() > PAGE) {
            var items = found.subList(0, PAGE);
            var next = items.get(PAGE - 1).cursor();
            return new EventPage(items, next, next);
        }
        var last = found.isEmpty() ? position
                : this.cursors.position(found.get(found.size() - 1).cursor(), caller.user(), scope);
        return new EventPage(found, null, cursors.apply(Math.max(end, last)));
    }

    /**
     * Returns the events about a person that the caller may see, in the order in which they happened. The result is empty if the caller
     * reads no events of the operation.
     *
     * @param targets the references that the person has had: the references of the target and of the nominations behind the target
     */
    @Transactional(readOnly = true)
    public List<LedgerEvent> about(String operation, Collection<String> targets) {
        var caller = this.caller.get();
        if (!readers.readsEvents(caller, operation)) {
            return List.of();
        }
        return rows.about(operation, targets, caller, readers.seesEveryEvent(caller), cursors(caller, operation));
    }

    private LongFunction<String> cursors(Caller caller, String operation) {
        return position -> cursors.at(position, caller.user(), operation);
    }
}
