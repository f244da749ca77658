package org.cordon.rooms.receipt;

import java.util.List;
import java.util.stream.Stream;
import org.cordon.rooms.receipt.Act.Place;
import org.cordon.rooms.receipt.Act.Until;

/**
 * How an act is known, and what follows it.
 *
 * @param place where it is changed afterwards
 * @param until when
 * @param rows  that it leaves in the audit: routes, and behind them the key of a task or process
 * @param tells whom it tells
 * @param next  the tasks that come next, by their keys
 */
record Course(Place place, Until until, List<String> rows, Tells tells, List<String> next) {

    static List<String> onItems(String act) {
        var items = List.of("nominations", "leads", "arrests", "questions", "answers", "alerts", "reports");
        return items.stream().map(item -> "POST /api/" + item + "/{reference}/attachments" + act).toList();
    }

    static String start(String process) {
        return "POST /process-definition/{key}/submit-form " + process;
    }

    /** Whichever of the engine's two ways completes a task. */
    static String done(String task) {
        return "POST /task/{id}/* " + task;
    }

    Stream<String> written() {
        return rows.stream().flatMap(
                row -> row.contains("/*") ? Stream.of(row.replace("/*", "/complete"), row.replace("/*", "/submit-form")) : Stream.of(row));
    }
}
