package org.cordon.ledger;

import java.util.Collection;
import java.util.List;
import java.util.function.LongFunction;
import org.cordon.caller.Caller;
import org.cordon.caller.CurrentCaller;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The events of an operation in the order in which they became visible, each reader his own. */
@Component
public class LedgerEvents {

    private static final int PAGE = 100;

    /** Some events, and where to go on; {@code next} is null when there are no more yet. */
    public record EventPage(List<LedgerEvent> items, String next) {
    }

    private final EventRows rows;
    private final LedgerReaders readers;
    private final EventCursors cursors;
    private final CurrentCaller caller;

    LedgerEvents(EventRows rows, LedgerReaders readers, EventCursors cursors, CurrentCaller caller) {
        this.rows = rows;
        this.readers = readers;
        this.cursors = cursors;
        this.caller = caller;
    }

    /**
     * The next events that the caller may see.
     *
     * @param after the cursor of the last event he has, or null for the beginning
     */
    @Transactional(readOnly = true)
    public EventPage after(String operation, String after) {
        var caller = this.caller.get();
        readers.requireReaderOfEvents(caller, operation);
        var found = rows.after(operation, cursors.position(after, caller.user(), operation), PAGE + 1, caller,
                readers.seesEveryEvent(caller), cursors(caller, operation));
        if (found.size() <= PAGE) {
            return new EventPage(found, null);
        }
        var items = found.subList(0, PAGE);
        return new EventPage(items, items.get(PAGE - 1).cursor());
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
