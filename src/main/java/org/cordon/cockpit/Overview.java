package org.cordon.cockpit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cordon.ledger.Results;

/**
 * One operation as a manager looks into it.
 *
 * @param results   the figures as of now
 * @param approved  the figures as approved, or null
 * @param targets   by state
 * @param incidents what the engine could not do and waits for a person
 */
record Overview(Line operation, Results results, Results approved, Map<String, Integer> targetsByState, List<CountryLine> countries,
                List<TargetLine> targets, List<DayOfArrests> arrests, List<Incident> incidents) {

    /** One operation in the list. Times that have not come are null. */
    record Line(String reference, String title, String theme, String host, String phase, boolean enteredAfterwards, Instant launchedAt,
                Instant invitationDeadline, Instant nominationDeadline, Instant confirmationDeadline, Instant operationStart, Instant operationEnd, Instant phaseOpenedAt,
                Instant phaseEndedAt, Instant closedAt, Answers answers, int openTasks, int overdueTasks, int incidents, Instance instance) {

        boolean hasEnded() {
            return phase.equals("CLOSED") || phase.equals("CANCELLED");
        }
    }

    /** Invited countries by what they answered; the parts add up to {@code invited}. */
    record Answers(int invited, int accepted, int declined, int silent, int open, int suspended) {
    }

    /** The latest process instance behind a reference. Cockpit itself has a page for running ones only. */
    record Instance(String id, boolean running) {
    }

    /** @param owes the tasks that wait for the country, wherever in the operation */
    record CountryLine(String reference, String country, String name, String status, String stage, Instant answeredAt, Instant answerDeadline,
                       int reminders, List<OpenTask> owes, Instance instance) {
    }

    record OpenTask(String name, String reference, Instant due, boolean overdue) {
    }

    record TargetLine(String reference, String state, List<String> wantedBy, List<String> believedIn, int leads, int arrests, Instance instance) {
    }

    /** @param confirmed of the arrests of that day, those whose identity was confirmed */
    record DayOfArrests(LocalDate day, int arrests, int confirmed) {
    }

    record Incident(String reference, String kind, String activity, String message, Instant since, Instance instance) {
    }

    /** Something that a reference names. */
    record Named(String reference, String kind, String operation, Instance instance) {
    }
}
