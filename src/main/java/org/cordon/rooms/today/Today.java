package org.cordon.rooms.today;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cordon.analysis.file.identity.OwnFileQueries.FileWork;
import org.cordon.kernel.shared.feature.FactType;
import org.cordon.kernel.shared.feature.MessageKind;

/**
 * The first screen of one person, with the parts that the person's role may see.
 *
 * @param since          the end of the visit before this one, or null at the first visit
 * @param from           the time since which changes are shown: {@code since}, or a week ago at the first visit
 * @param open           the number of the reader's open tasks; for a manager, of everybody's open tasks
 * @param overdue        the number of these tasks that are past their time
 * @param work           the most urgent of these tasks; for a manager, the tasks summed by operation and kind
 * @param changes        the changes that others have made since {@code from}, the latest first
 * @param moreChanges    whether there are more changes
 * @param operations     the running operations, ordered by the end of their present phase
 * @param administration the work that waits for an administrator; null for everybody else
 * @param files          the analyst's own analysis files in which work waits that is no task; null for everybody but analysts
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Today(Role role, Instant since, Instant from, int open, int overdue, List<Work> work, List<Change> changes,
        boolean moreChanges,
                    List<Running> operations, Administration administration, List<FileWork> files) {

    /** The roles with a first screen. A reader who has several of these roles works in the first one. */
    public enum Role { COORDINATOR, COMPLIANCE, COUNTRY, MANAGER, ADMINISTRATOR, ANALYST }

    /** Returns this screen with the work of an analyst that is no task. */
    public Today with(Optional<List<FileWork>> waiting) {
        return new Today(role, since, from, open, overdue, work, changes, moreChanges, operations, administration, waiting.orElse(null));
    }

    /**
     * An open task; for a manager, the open tasks of one kind in one operation.
     *
     * @param id        the id of the task in the engine; null where several tasks are summed
     * @param task      the key of the task in its model
     * @param reference the reference that the task is about; null where several tasks are summed
     * @param operation the operation; null if the task belongs to no operation that the reader sees
     * @param urgent    whether the task cannot wait for days: it is overdue or due within a day, or somebody is held until it is done
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Work(String id, String task, String reference, String operation, int number, int overdue, Instant since, Instant due,
            boolean urgent) {
    }

    /**
     * The changes of one kind in one operation: facts of one type, or messages of one kind.
     *
     * @param kind      the name of a {@code FactType}; for messages, the name of a {@code MessageKind}
     * @param operation the operation; null for a message that belongs to no operation
     * @param countries the countries that the changes concern
     * @param reference the reference that the latest of the changes is about
     * @param target    the target of a single change; null if the reader does not see that target, and for several changes
     * @param at        the time at which the latest of the changes was recorded
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Change(String kind, String operation, List<String> countries, int number, String reference, String target, Instant at) {

        Change seenAmong(Set<String> targets) {
            return new Change(kind, operation, countries, number, reference,
                    number == 1 && target != null && targets.contains(target) ? target : null, at);
        }
    }

    /** @param until the end of the present phase, or null if nothing more is planned */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Running(String reference, String title, String phase, Instant until) {
    }

    /**
     * @param failedSteps    the number of steps of processes that the engine has given up
     *
     * @param withoutContact the countries whose bureaus have no contact address
     * @param askingSystems  the number of subscriptions that wait for an administrator
     */
    public record Administration(long failedSteps, List<String> withoutContact, int askingSystems) {
    }
}
