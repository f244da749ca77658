package org.cordon.kernel.shared.model;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.cordon.kernel.shared.Moment;
import org.cordon.kernel.shared.Said;

/**
 * The declaration of one process. The feature of the process provides it as a component, and nothing else in Cordon names the process. A
 * new process needs its model, its declaration and the code that its tasks call.
 */
public interface ProcessDeclaration {

    /**
     * The field that may be posted with every task of every process. The field has a meaning only in an operation whose events are entered
     * afterwards.
     */
    String HAPPENED_AT = "happenedAt";

    /** Returns the process key, which is the name of the model's file as well. */
    String key();

    /** Returns the form by which people start the process; empty if only Cordon starts it. */
    default Optional<StartForm> startForm() {
        return Optional.empty();
    }

    /**
     * Returns the fields that people may post, by element id: the start event of the form, or the key of a user task. All other fields are
     * refused. A task without fields has an entry with an empty set.
     */
    default Map<String, Set<String>> inputs() {
        return Map.of();
    }

    /** Whether officers may see the name and the picture of the process, because they work in it or follow a case in it. */
    default boolean isShownToOfficers() {
        return !inputs().isEmpty();
    }

    /** Whether analysts may see the name and the picture of the process, because they have tasks in it. */
    default boolean isShownToAnalysts() {
        return startForm().map(StartForm::starter).filter(Starter.ANALYST::equals).isPresent();
    }

    /** Whether partners may see the name and the picture of the process, because they have tasks in it. */
    default boolean isShownToPartners() {
        return false;
    }

    /** Whether people who follow all work in Cockpit may see its instances. */
    default boolean isShownToManagement() {
        return true;
    }

    /**
     * Whether the process is a side job for the item of its business key, such as moving dates, and not the item's own course. Cockpit
     * never opens a side job for the reference.
     */
    default boolean isErrand() {
        return false;
    }

    /** Returns the movable dates that instances of the process wait for; empty if there are none. */
    default Optional<MovableDates> dates() {
        return Optional.empty();
    }

    /**
     * Returns the sentences for a person whose task ended by an event while the person was answering, by the id of the event. Each function
     * gets the time of the event. Events without an entry lead to a general sentence.
     */
    default Map<String, Function<Moment, Said>> endings() {
        return Map.of();
    }

    /** The roles that start a process by its form. */
    enum Starter { COORDINATOR, BUREAU, BUREAU_OR_COORDINATOR, ANALYST }

    /**
     * A form that starts a process.
     *
     * @param name the name under which a draft of the form is kept until it is sent
     */
    record StartForm(String name, Starter starter) {
    }
}
