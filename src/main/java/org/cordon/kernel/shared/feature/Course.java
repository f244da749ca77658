package org.cordon.kernel.shared.feature;

import java.util.List;
import java.util.stream.Stream;
import org.cordon.kernel.shared.feature.Act.Place;
import org.cordon.kernel.shared.feature.Act.Until;
import org.cordon.kernel.shared.feature.MessageKind;

/**
 * How an act is known, and what follows it.
 *
 * @param place where it is changed afterwards
 * @param until when
 * @param rows  that it leaves in the audit: routes, and behind them the key of a task or process
 * @param tells whom it tells
 * @param next  the tasks that come next, by their keys
 * @param about which references stand in its rows, where another act leaves such rows without one; null otherwise
 */
public record Course(Place place, Until until, List<String> rows, Tells tells, List<String> next, ReferenceKind about) {

    /** An act that changes nothing which could be changed afterwards, and of which nobody is told. */
    public static Course leaving(String... rows) {
        return new Course(Place.NOWHERE, Until.NEVER, List.of(rows), Tells.nobody(), List.of(), null);
    }

    /** Begins with the form of a process. */
    public static String start(String process) {
        return "POST /process-definition/{key}/submit-form " + process;
    }

    /** Whichever of the engine's two ways completes a task. */
    public static String done(String task) {
        return "POST /task/{id}/* " + task;
    }

    public Course changedAt(Place where) {
        return changedAt(where, Until.NEVER);
    }

    public Course changedAt(Place where, Until when) {
        return new Course(where, when, rows, tells, next, about);
    }

    /** Tells those who read these messages, as far as they are about the references of the act itself. */
    public Course telling(MessageKind... kinds) {
        return new Course(place, until, rows, new Tells(List.of(kinds), false), next, about);
    }

    /** Tells those who read these messages, whatever in the operation of the act they are about. */
    public Course tellingAll(MessageKind... kinds) {
        return new Course(place, until, rows, new Tells(List.of(kinds), true), next, about);
    }

    /** Followed by one of these tasks. */
    public Course before(String... tasks) {
        return new Course(place, until, rows, tells, List.of(tasks), about);
    }

    /** Is another act than the one that leaves the same rows, and is known by such a reference in them. */
    public Course onlyAbout(ReferenceKind kind) {
        return new Course(place, until, rows, tells, next, kind);
    }

    /** All routes, with the key of the task or process where there is one. */
    public Stream<String> written() {
        return rows.stream().flatMap(
                row -> row.contains("/*") ? Stream.of(row.replace("/*", "/complete"), row.replace("/*", "/submit-form")) : Stream.of(row));
    }

    /**
     * Whom an act tells.
     *
     * @param kinds      of the messages that follow it
     * @param everywhere whether they are about more than its own references: about whatever is in its operation
     */
    public record Tells(List<MessageKind> kinds, boolean everywhere) {

        static Tells nobody() {
            return new Tells(List.of(), false);
        }
    }
}
