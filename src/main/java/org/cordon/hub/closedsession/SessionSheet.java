package org.cordon.hub.closedsession;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.kernel.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The sheet of a seated party: one line for each item that the party gave or received, by reference, and for each agreed action. */
@Component
@Transactional(readOnly = true)
public class SessionSheet {

    private final SessionQueries queries;

    SessionSheet(SessionQueries queries) {
        this.queries = queries;
    }

    /**
     * Returns the sheet as CSV. The first line names the columns. Times are in the time zone of the session.
     *
     * @throws Refusal not found, if the caller is not invited; forbidden, if the caller has not accepted
     */
    public String of(String reference) {
        var session = queries.one(reference);
        if (session.seats() == null) {
            throw Refusal.forbidden("Say first whether you come to {reference}.", reference);
        }
        var zone = ZoneId.of(session.zone());
        var items = session.items().stream().map(item -> line(item.own() ? "GAVE" : "GOT", item.item(),
                item.own() ? String.join(" ", item.forParties()) : item.supplier(), time(item.putAt(), zone),
                item.takenBackAt() == null ? "" : "TAKEN_BACK"));
        var agreed = session.actions().stream().map(action -> line("AGREED", action.what(), action.owner(), time(action.due(), zone),
                action.outcome() == null ? "OPEN" : action.outcome().name()));
        return Stream.concat(Stream.of(line("kind", "what", "who", "time", "state")), Stream.concat(items, agreed))
                .collect(Collectors.joining());
    }

    private static String time(Instant time, ZoneId zone) {
        return OffsetDateTime.ofInstant(time, zone).toString();
    }

    /** Puts an apostrophe before a value that a spreadsheet would take for a formula. */
    private static String line(String... cells) {
        return List.of(cells).stream().map(cell -> cell.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + cell : cell)
                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"').collect(Collectors.joining(",")) + "\r\n";
    }
}
