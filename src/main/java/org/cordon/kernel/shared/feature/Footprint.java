package org.cordon.kernel.shared.feature;

import java.util.List;
import java.util.stream.Stream;
import org.cordon.kernel.shared.feature.Act.Place;
import org.cordon.kernel.shared.feature.Act.Until;
import org.cordon.kernel.shared.feature.MessageKind;

/**
 * The rows by which an act is recognised, and what follows it.
 *
 * @param place where it can be changed afterwards
 * @param until when the change has to come
 * @param rows  its rows in the audit: routes, some followed by the key of a task or process
 * @param tells the messages by which it tells others
 * @param next  the tasks that may follow, by their keys
 * @param limit the limit under which its routes are counted; null if its service counts the act, or if the act is not limited
 * @param about the kind of reference in its rows, if another act leaves the same rows without one; null otherwise
 */
public record Footprint(Place place, Until until, List<String> rows, Tells tells, List<String> next, LimitedAct limit,
        ReferenceKind about) {

    /** Makes an act that cannot be changed afterwards and tells nobody. */
    public static Footprint leaving(String... rows) {
        return new Footprint(Place.NOWHERE, Until.NEVER, List.of(rows), Tells.nobody(), List.of(), null, null);
    }

    /** Returns the row of starting a process by its form. */
    public static String start(String process) {
        return "POST /process-definition/{key}/submit-form " + process;
    }

    /** Returns the row of completing a task, by either of the engine's two ways. */
    public static String done(String task) {
        return "POST /task/{id}/* " + task;
    }

    public Footprint changedAt(Place where) {
        return changedAt(where, Until.NEVER);
    }

    public Footprint changedAt(Place where, Until when) {
        return new Footprint(where, when, rows, tells, next, limit, about);
    }

    /** Adds the readers of these messages, as far as the messages are about references of the act itself. */
    public Footprint telling(MessageKind... kinds) {
        return new Footprint(place, until, rows, new Tells(List.of(kinds), false), next, limit, about);
    }

    /** Adds the readers of these messages, whatever in the act's operation they are about. */
    public Footprint tellingAll(MessageKind... kinds) {
        return new Footprint(place, until, rows, new Tells(List.of(kinds), true), next, limit, about);
    }

    /** Adds tasks, one of which follows the act. */
    public Footprint before(String... tasks) {
        return new Footprint(place, until, rows, tells, List.of(tasks), limit, about);
    }

    /** Counts its routes of {@code /api} under a limit. An act whose form is to be counted as well is counted by its service. */
    public Footprint counted(LimitedAct as) {
        return new Footprint(place, until, rows, tells, next, as, about);
    }

    /** Limits the act to rows with such a reference; another act leaves the same rows without one. */
    public Footprint onlyAbout(ReferenceKind kind) {
        return new Footprint(place, until, rows, tells, next, limit, kind);
    }

    /** Returns all its rows: routes, with the key of the task or process if there is one. */
    public Stream<String> written() {
        return rows.stream().flatMap(
                row -> row.contains("/*") ? Stream.of(row.replace("/*", "/complete"), row.replace("/*", "/submit-form")) : Stream.of(row));
    }

    /**
     * The messages by which an act tells others.
     *
     * @param kinds      the kinds of these messages
     * @param everywhere whether messages about anything in the act's operation count, and not only those about the act's own references
     */
    public record Tells(List<MessageKind> kinds, boolean everywhere) {

        static Tells nobody() {
            return new Tells(List.of(), false);
        }
    }
}
