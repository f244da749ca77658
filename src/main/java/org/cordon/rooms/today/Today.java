package org.cordon.rooms.today;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.cordon.kernel.shared.feature.FactType;
import org.cordon.kernel.shared.feature.MessageKind;

/**
 * What matters today to one person, as far as his role sees it.
 *
 * @param since          when his visit before this one ended, or null if this is his first
 * @param from           from when on changes are told: {@code since}, or the last days at a first visit
 * @param open           how many tasks are open: his own; to a manager everybody's
 * @param overdue        how many of them are past their time
 * @param work           the most urgent of them; to a manager summed by operation and kind
 * @param changes        what others have done since, the latest first
 * @param moreChanges    whether there are further ones
 * @param operations     those that run, the one whose phase ends first before the others
 * @param administration what waits for an administrator; null for everybody else
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Today(Role role, Instant since, Instant from, int open, int overdue, List<Work> work, List<Change> changes,
        boolean moreChanges,
                    List<Running> operations, Administration administration) {

    /** The role in which the reader works; whoever has several roles works in the first of them. */
    public enum Role { COORDINATOR, COMPLIANCE, COUNTRY, MANAGER, ADMINISTRATOR }

    /**
     * An open task, or to a manager the open tasks of one kind in one operation.
     *
     * @param id        of the task in the engine, null where several are summed
     * @param task      key of the task in its model
     * @param reference what it is about; null where several are summed
     * @param operation null where it belongs to none that the reader sees
     * @param urgent    whether it waits for hours and not for days: it is overdue or due within a day, or somebody is held for it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Work(String id, String task, String reference, String operation, int number, int overdue, Instant since, Instant due,
            boolean urgent) {
    }

    /**
     * What happened since in one operation: facts of one kind, or messages.
     *
     * @param kind      name of a {@code FactType}; of messages, name of a {@code MessageKind}
     * @param operation null of a message that belongs to none
     * @param countries those that it concerns
     * @param reference what the latest of them is about
     * @param target    whom a single one is about; null where the reader sees no such target, and of several
     * @param at        when the latest of them was recorded
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Change(String kind, String operation, List<String> countries, int number, String reference, String target, Instant at) {

        Change seenAmong(Set<String> targets) {
            return new Change(kind, operation, countries, number, reference,
                    number == 1 && target != null && targets.contains(target) ? target : null, at);
        }
    }

    /** @param until when the present phase ends, or null when nothing more is planned */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Running(String reference, String title, String phase, Instant until) {
    }

    /**
     * @param failedSteps    how many steps of processes were given up
     * @param withoutContact the countries whose bureaus nobody can write to
     * @param askingSystems  how many systems wait to be told of events
     */
    public record Administration(long failedSteps, List<String> withoutContact, int askingSystems) {
    }
}
