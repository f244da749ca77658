package org.cordon.rooms.cockpit;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.cordon.record.results.Results;
import org.cordon.record.results.Standing;
import org.cordon.roundup.operation.OperationCounts.Counts;

/**
 * One operation as a manager looks into it.
 *
 * @param counts    countries by their answer and nominations by their status
 * @param standing  the figures as of now
 * @param approved  the figures as approved, or null
 * @param waiting   what waits for whom, the longest overdue first
 * @param incidents what the engine could not do and waits for a person
 */
record Overview(Line operation, Counts counts, Standing standing, Results approved, List<CountryLine> countries, List<Waiting> waiting,
                List<Incident> incidents) {

    /** One operation in the list. Times that have not come are null. */
    record Line(String reference, String title, String theme, String host, String phase, boolean enteredAfterwards, Instant launchedAt,
            Instant invitationDeadline, Instant nominationDeadline, Instant confirmationDeadline, Instant operationStart,
            Instant operationEnd, Instant phaseOpenedAt,
            Instant phaseEndedAt, Instant closingDeadline, Instant closedAt, int openTasks, int overdueTasks, int incidents,
            Instance instance) {

        boolean hasEnded() {
            return phase.equals("CLOSED") || phase.equals("CANCELLED");
        }
    }

    /** The latest process instance behind a reference. Cockpit itself has a page for running ones only. */
    record Instance(String id, boolean running) {
    }

    /**
     * One invited country.
     *
     * @param nominations       persons it put forward
     * @param confirmationsOwed rows that it has still to confirm
     * @param reports           leads, locations and arrests that it reported
     * @param lastHeard         when it was heard of last, or null
     * @param openTasks         what waits for it, wherever in the operation
     * @param owes              the first of these
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
     * @param desk     the group that works on them
     * @param task     their name, without what each is about
     * @param due      of the oldest
     * @param since    when the oldest came
     * @param instance behind the oldest
     */
    record Waiting(String desk, String task, int open, int overdue, Instant due, Instant since, String reference, Instance instance) {
    }

    record TargetLine(String reference, String state, List<String> wantedBy, List<String> believedIn, int leads, int arrests,
            Instance instance) {
    }

    /**
     * A job that the engine has given up.
     *
     * @param reference of what it was about; of a message, of what the message is about
     * @param step      the activity of the model that was not done
     * @param recipient of a message, the group; else null
     * @param said      what the mail server said, or the last failure
     */
    record Incident(String reference, String kind, String step, IncidentCause cause, String recipient, String said, Instant since,
            Instance instance) {
    }

    /** @param way UP, ACROSS or DOWN from what it belongs to */
    record Kin(String way, String kind, String reference, Instance instance) {
    }

    /** What a process instance is about, and what hangs together with it. */
    record About(@JsonUnwrapped Named named, List<Kin> kin) {
    }

    /** Something that a reference names. */
    record Named(String reference, String kind, String operation, Instance instance) {
    }
}
