package org.cordon.roundup.participation.process;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.cordon.kernel.shared.process.OpenTimers;
import org.cordon.kernel.shared.process.ProcessVariable.Value;
import org.cordon.kernel.shared.process.Processes;
import org.cordon.roundup.operation.Operation;
import org.cordon.roundup.participation.Participation;
import org.cordon.roundup.participation.dates.CountryDates;
import org.cordon.roundup.participation.process.CountryParticipationProcess.Messages;
import org.cordon.roundup.participation.process.CountryParticipationProcess.Variables;
import org.springframework.stereotype.Component;

/** Starts the processes {@code country-participation}, and tells them what happened. */
@Component
public final class ParticipationWorkflow {

    private final Processes processes;
    private final OpenTimers timers;
    private final CountryDates dates;

    ParticipationWorkflow(Processes processes, OpenTimers timers, CountryDates dates) {
        this.processes = processes;
        this.timers = timers;
        this.dates = dates;
    }

    /** Starts the process of a country that is invited. */
    public void countryInvited(Participation participation, Operation operation) {
        processes.start(CountryParticipationProcess.KEY, participation.reference(), kept(participation, operation));
    }

    /**
     * Starts a new process for a country that declined or gave no answer and takes part after all. The process catches up with the
     * operation.
     *
     * @return false if the last process of the country is still busy with the previous answer; no process is started then
     */
    public boolean countryJoined(Participation participation, Operation operation) {
        if (!processes.open(CountryParticipationProcess.KEY, participation.reference()).isEmpty()) {
            return false;
        }
        processes.startBy(Messages.COUNTRY_JOINED, participation.reference(), kept(participation, operation));
        return true;
    }

    private List<Value> kept(Participation participation, Operation operation) {
        return List.of(
                Variables.OPERATION_REFERENCE.is(operation.reference()),
                Variables.PARTICIPATION_REFERENCE.is(participation.reference()),
                Variables.COUNTRY.is(participation.country()),
                Variables.ANSWER_DEADLINE.is(time(operation, participation.answerDeadline())),
                Variables.SILENCE_DEADLINE.is(time(operation, participation.silentAt(operation))),
                Variables.NOMINATION_DEADLINE.is(time(operation, dates.nominationDeadline(operation, participation.country()))),
                Variables.SCREENING_DEADLINE.is(time(operation, dates.screeningDeadline(operation, participation.country()))),
                Variables.CONFIRMATION_DEADLINE.is(time(operation, operation.confirmationDeadline())),
                Variables.OPERATION_END.is(time(operation, operation.operationEnd())),
                Variables.CLOSING_DEADLINE.is(time(operation, operation.closingDeadline().plus(CountryParticipationDates.CLOSING))),
                Variables.REMINDER_CYCLE.is(operation.enteredAfterwards() ? null : "R/" + operation.reminderEvery()));
    }

    /**
     * Tells the process that the country has changed its answer.
     *
     * @return whether the process took the message, because its present step allows the change
     */
    public boolean answerChanged(String participation) {
        return processes.tell(Messages.ANSWER_CHANGED, participation);
    }

    /** Lets the timers and tasks of a country follow its moved deadline. */
    public void deadlineMoved(String participation) {
        timers.follow(CountryParticipationProcess.KEY, participation);
    }

    /** Tells the process that the country was recorded as silent. */
    public void recordedSilent(String participation) {
        processes.tell(Messages.RECORDED_SILENT, participation);
    }

    /**
     * Tells the process that a nomination came in after the batch was screened.
     *
     * @return whether the process was waiting for the list, and so goes back to screening
     */
    public boolean nominationsAdded(String participation) {
        return processes.tell(Messages.NOMINATIONS_ADDED, participation);
    }

    /** Ends the process because the operation is closed. A process that cannot take this message in its present step is cancelled. */
    public void operationClosed(String participation) {
        departureOver(participation);
        if (!processes.tell(Messages.OPERATION_CLOSED, participation)) {
            participationCancelled(participation);
        }
    }

    public void participationCancelled(String participation) {
        departureOver(participation);
        processes.tell(Messages.PARTICIPATION_CANCELLED, participation);
    }

    /** Ends the open tasks of a country that leaves or is taken out. */
    public void countryLeft(String participation) {
        processes.tell(Messages.COUNTRY_LEFT, participation);
    }

    /**
     * Tells the process that nothing is left to decide after the departure of the country, because the country is back or the operation is
     * over.
     */
    public void departureOver(String participation) {
        processes.tell(Messages.DEPARTURE_OVER, participation);
    }

    private static String time(Operation operation, Instant date) {
        var awaited = operation.awaited(date);
        return awaited == null ? null : awaited.atOffset(ZoneOffset.UTC).toString();
    }
}
