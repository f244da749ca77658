package org.cordon.record.ledger;

import java.util.Collection;
import java.util.List;
import java.util.function.LongFunction;
import org.cordon.kernel.caller.Caller;
import org.cordon.kernel.caller.CurrentCaller;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The events of one operation, or of all, in the order in which they became visible, each reader his own. */
@Component
public class LedgerEvents {

    /** In the place of a cursor: begins behind all that there is, for a follower that does not want what was before. */
    public static final String NOW = "now";

    private static final int PAGE = 100;

    /**
     * Some events, and where to go on.
     *
     * @param next   to be asked for as {@code after}, or null when there are no more yet
     * @param cursor from where whoever comes back later goes on: behind the last event that he has or, of all operations, behind all that
     * was looked at for him, which can be much more
     */
    public record EventPage(List<LedgerEvent> items, String next, String cursor) {
    }

    /** An event and its place, by which Cordon itself goes on; a reader is given the cursor alone. */
    public record Placed(LedgerEvent event, long position) {
    }

    /** @param end up to where the ledger was looked through if there are no more than were asked for */
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
     * The next events of an operation that the caller may see.
     *
     * @param after the cursor of the last event he has, null for the beginning, or {@link #NOW}
     */
    @Transactional(readOnly = true)
    public EventPage after(String operation, String after) {
        var caller = this.caller.get();
        readers.requireReaderOfEvents(caller, operation);
        return page(caller, operation, after, EventRows.of(operation), 0);
    }

    /**
     * The next events that the caller may see, of whichever operation. What was recorded before he could see it does not follow: he was
     * told then of what let him see it, and reads the file.
     *
     * @param after the cursor of the last event he has of all operations, null for the beginning, or {@link #NOW}
     */
    @Transactional(readOnly = true)
    public EventPage ofAll(String after) {
        var caller = this.caller.get();
        readers.requireReaderOfEvents(caller);
        // Asked before the events: what becomes visible in between is read now, or from there on.
        var end = rows.end();
        return page(caller, EventCursors.ALL, after, scopeOfAll(caller), end);
    }

    /** What {@link #ofAll} would give, for Cordon itself to go on with. */
    @Transactional(readOnly = true)
    public News newsAfter(long position, int most) {
        var caller = this.caller.get();
        readers.requireReaderOfEvents(caller);
        var end = rows.end();
        var items = rows.after(scopeOfAll(caller), position, most, caller, readers.seesEveryEvent(caller),
                cursors(caller, EventCursors.ALL)).stream().map(event -> new Placed(event, positionOf(event.cursor(), caller))).toList();
        return new News(items, items.isEmpty() ? Math.max(end, position) : Math.max(end, items.get(items.size() - 1).position()));
    }

    /** The caller's place at a position, to go on from with {@link #ofAll}. */
    @Transactional(readOnly = true)
    public String cursorAt(long position) {
        return cursors.at(position, caller.get().user(), EventCursors.ALL);
    }

    /** Tells whom it concerns that the caller has come back with this place, and so has all up to there. */
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

    /** @param end up to which position nothing will be looked at again */
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
     * What happened about a person, in the order in which it happened, as far as the caller may see it; nothing to whoever reads no events
     * of the operation.
     *
     * @param targets the references that he has had: of his target, and of the nominations behind it
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
