package org.cordon.kernel.shared.model;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.cordon.kernel.shared.Moment;
import org.cordon.kernel.shared.Said;

/**
 * What Cordon knows of one process. The feature that the process belongs to declares it, as a component, and nothing else in Cordon names
 * the process: a new one needs its model, its declaration and what its tasks call.
 */
public interface ProcessDeclaration {

    /** What may be posted with every task of every process, and means something in an operation that is entered afterwards alone. */
    String HAPPENED_AT = "happenedAt";

    /** Process key, which is the name of the model's file as well. */
    String key();

    /** How people start the process; empty if Cordon alone does. */
    default Optional<StartForm> startForm() {
        return Optional.empty();
    }

    /**
     * What people may post, by element id: the start event of the form, or the key of a user task. All else is refused. A task that takes
     * nothing stands here with an empty set.
     */
    default Map<String, Set<String>> inputs() {
        return Map.of();
    }

    /** Whether officers may see the name and the picture of the process: of those in which they work, and where they follow a case. */
    default boolean isShownToOfficers() {
        return !inputs().isEmpty();
    }

    /** Whether analysts have tasks in it, and may see its name and picture for that. */
    default boolean isShownToAnalysts() {
        return startForm().map(StartForm::starter).filter(Starter.ANALYST::equals).isPresent();
    }

    /** Whether partners have tasks in it, and may see its name and picture for that. */
    default boolean isShownToPartners() {
        return false;
    }

    /** Whether those who follow all work in Cockpit may see its instances. */
    default boolean isShownToManagement() {
        return true;
    }

    /**
     * Whether it is an errand for what its business key names, such as letting dates follow, and not the course of that thing itself.
     * Cockpit never opens it for the reference.
     */
    default boolean isErrand() {
        return false;
    }

    /** The dates that its instances wait for and that can be moved; empty if it waits for none. */
    default Optional<MovableDates> dates() {
        return Optional.empty();
    }

    /**
     * What is said to somebody whose task an event has taken away while he answered it, by the id of the event, of the time at which it
     * did. Whatever is not named here is told in general words.
     */
    default Map<String, Function<Moment, Said>> endings() {
        return Map.of();
    }

    /** Who starts a process by its form. */
    enum Starter { COORDINATOR, BUREAU, BUREAU_OR_COORDINATOR, ANALYST }

    /**
     * A form that starts a process.
     *
     * @param name by which what is filled in is kept until it is sent
     */
    record StartForm(String name, Starter starter) {
    }
}
