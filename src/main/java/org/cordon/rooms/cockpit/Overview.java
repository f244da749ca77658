package org.cordon.rooms.cockpit;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.cordon.record.results.Results;
import org.cordon.record.results.Snapshot;
import org.cordon.record.results.Standing;
import org.cordon.roundup.operation.OperationCounts.Counts;

/**
 * One operation, with all details that a manager sees.
 *
 * @param counts    the numbers of countries by answer, and of nominations by status
 * @param standing  the present figures
 * @param approved  the results approved last, or null if there are none
 * @param waiting   the open tasks by desk, the longest overdue first
 * @param incidents the jobs that the engine has given up and that wait for a person
 */
record Overview(Line operation, Counts counts, Standing standing, Approved approved, List<CountryLine> countries, List<Waiting> waiting,
                List<Incident> incidents) {

    /**
     * The results approved last.
     *
     * @param number the number by which their documents are requested, such as {@code HYDRA-2016-R1}
     */
    record Approved(String number, @JsonUnwrapped Results figures) {

        static Approved of(Snapshot snapshot) {
            return new Approved(snapshot.number(), snapshot.figures());
        }
    }

    /** An operation in the list; a time that is not known yet is null. */
    record Line(String reference, String title, String theme, String host, String phase, boolean enteredAfterwards, Instant launchedAt,
            Instant invitationDeadline, Instant nominationDeadline, Instant confirmationDeadline, Instant operationStart,
            Instant operationEnd, Instant phaseOpenedAt,
            Instant phaseEndedAt, Instant closingDeadline, Instant closedAt, int openTasks, int overdueTasks, int incidents,
            Instance instance) {

        boolean hasEnded() {
            return phase.equals("CLOSED") || phase.equals("CANCELLED");
        }
    }

    /** The latest process instance behind a reference; Cockpit itself has pages only for running instances. */
    record Instance(String id, boolean running) {
    }

    /**
     * One invited country.
     *
     * @param nominations       the number of persons that the country put forward
     * @param confirmationsOwed the number of confirmations that the country still has to give
     * @param reports           the number of leads, locations and arrests that the country reported
     * @param lastHeard         the time at which something was last heard from the country, or null
     * @param openTasks         the number of tasks that wait for the country anywhere in the operation
     * @param owes              the first of these tasks
     */
    record CountryLine(String reference, String country, String status, String stage, Instant answeredAt, Instant answerDeadline,
            int reminders,
            int nominations, int confirmationsOwed, int reports, Instant lastHeard, int openTasks, int overdueTasks, List<OpenTask> owes,
                       Instance instance) {
    }

    record OpenTask(String name, String reference, Instant due, boolean overdue) {
    }

    /**
     * Open tasks of one kind that wait for one desk.
     *
     * @param desk     the group that works on these tasks
     * @param task     the name of these tasks, without the subject of each task
     * @param due      the due date of the task that is due first
     * @param since    the time at which that task was created
     * @param instance the process instance of that task
     */
    record Waiting(String desk, String task, int open, int overdue, Instant due, Instant since, String reference, Instance instance) {
    }

    record TargetLine(String reference, String state, List<String> wantedBy, List<String> believedIn, int leads, int arrests,
            Instance instance) {
    }

    /**
     * A job that the engine has given up.
     *
     * @param reference the reference that the job was about; for a message, the reference that the message is about
     * @param step      the activity of the model that failed
     * @param recipient the group to which a message is addressed; null for other jobs
     * @param said      what the mail server said, or the message of the last failure
     */
    record Incident(String reference, String kind, String step, IncidentCause cause, String recipient, String said, Instant since,
            Instance instance) {
    }

    /** @param way UP, ACROSS or DOWN, as seen from the related item */
    record Kin(String way, String kind, String reference, Instance instance) {
    }

    /** The subject of a process instance, and the items related to that subject. */
    record About(@JsonUnwrapped Named named, List<Kin> kin) {
    }

    /** The item that a reference names. */
    record Named(String reference, String kind, String operation, Instance instance) {
    }
}
