package org.cordon.kernel.shared.feature;

import java.util.List;
import java.util.stream.Stream;
import org.cordon.kernel.shared.feature.Act.Place;
import org.cordon.kernel.shared.feature.Act.Until;
import org.cordon.kernel.shared.feature.MessageKind;

/**
 * The rows that an act leaves in the audit, and the consequences of the act. Cordon recognises the act by these rows.
 *
 * @param place where the act can be changed afterwards
 * @param until the end of the time in which the act can be changed
 * @param rows  the rows of the act in the audit: routes, some followed by the key of a task or process
 * @param tells the messages by which the act tells others
 * @param next  the tasks that may follow, by their keys
 * @param limit the limit under which the act's routes are counted; null if its service counts the act, or if the act is not limited
 * @param about the kind of reference that the act's rows hold, if another act leaves the same rows without such a reference; otherwise null
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

    /** Sets the messages by which the act tells others. Only messages about the references of the act count. */
    public Footprint telling(MessageKind... kinds) {
        return new Footprint(place, until, rows, new Tells(List.of(kinds), false), next, limit, about);
    }

    /** Sets the messages by which the act tells others. Messages about anything in the act's operation count. */
    public Footprint tellingAll(MessageKind... kinds) {
        return new Footprint(place, until, rows, new Tells(List.of(kinds), true), next, limit, about);
    }

    /** Sets the tasks that can follow the act. */
    public Footprint before(String... tasks) {
        return new Footprint(place, until, rows, tells, List.of(tasks), limit, about);
    }

    /**
     * Counts the act's routes of {@code /api} under a limit. An act whose form is to be counted too has no limit here; its service counts
     * both.
     */
    public Footprint counted(LimitedAct as) {
        return new Footprint(place, until, rows, tells, next, as, about);
    }

    /** Recognises the act only by rows with a reference of this kind. The same rows without such a reference belong to another act. */
    public Footprint onlyAbout(ReferenceKind kind) {
        return new Footprint(place, until, rows, tells, next, limit, kind);
    }

    /** Returns all rows of the act: routes, some followed by the key of a task or process. */
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
