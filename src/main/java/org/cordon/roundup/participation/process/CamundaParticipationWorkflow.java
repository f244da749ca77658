package org.cordon.roundup.participation.process;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.cordon.kernel.shared.process.OpenTimers;
import org.cordon.roundup.operation.Operation;
import org.cordon.roundup.participation.Participation;
import org.cordon.roundup.participation.ParticipationWorkflow;
import org.cordon.roundup.participation.dates.CountryDates;
import org.cordon.roundup.participation.process.CountryParticipationProcess.Messages;
import org.cordon.roundup.participation.process.CountryParticipationProcess.Variables;
import org.springframework.stereotype.Component;

/** Starts {@code country-participation} and tells it what happened. */
@Component
final class CamundaParticipationWorkflow implements ParticipationWorkflow {

    private final RuntimeService runtime;
    private final OpenTimers timers;
    private final CountryDates dates;

    CamundaParticipationWorkflow(RuntimeService runtime, OpenTimers timers, CountryDates dates) {
        this.runtime = runtime;
        this.timers = timers;
        this.dates = dates;
    }

    @Override
    public void countryInvited(Participation participation, Operation operation) {
        runtime.startProcessInstanceByKey(CountryParticipationProcess.KEY, participation.reference(), variables(participation, operation));
    }

    @Override
    public boolean countryJoined(Participation participation, Operation operation) {
        if (runtime.createProcessInstanceQuery().processDefinitionKey(CountryParticipationProcess.KEY)
                .processInstanceBusinessKey(participation.reference()).count() > 0) {
            return false;
        }
        runtime.startProcessInstanceByMessage(Messages.COUNTRY_JOINED, participation.reference(), variables(participation, operation));
        return true;
    }

    private Map<String, Object> variables(Participation participation, Operation operation) {
        var variables = new HashMap<String, Object>();
        variables.put(Variables.OPERATION_REFERENCE.name(), operation.reference());
        variables.put(Variables.PARTICIPATION_REFERENCE.name(), participation.reference());
        variables.put(Variables.COUNTRY.name(), participation.country());
        variables.put(Variables.ANSWER_DEADLINE.name(), time(operation, participation.answerDeadline()));
        variables.put(Variables.SILENCE_DEADLINE.name(), time(operation, participation.silentAt(operation)));
        variables.put(Variables.NOMINATION_DEADLINE.name(), time(operation, dates.nominationDeadline(operation, participation.country())));
        variables.put(Variables.SCREENING_DEADLINE.name(), time(operation, dates.screeningDeadline(operation, participation.country())));
        variables.put(Variables.CONFIRMATION_DEADLINE.name(), time(operation, operation.confirmationDeadline()));
        variables.put(Variables.OPERATION_END.name(), time(operation, operation.operationEnd()));
        variables.put(Variables.CLOSING_DEADLINE.name(),
                time(operation, operation.closingDeadline().plus(CountryParticipationDates.CLOSING)));
        variables.put(Variables.REMINDER_CYCLE.name(), operation.enteredAfterwards() ? null : "R/" + operation.reminderEvery());
        return variables;
    }

    @Override
    public boolean answerChanged(String participation) {
        return tell(Messages.ANSWER_CHANGED, participation);
    }

    @Override
    public void deadlineMoved(String participation) {
        timers.follow(CountryParticipationProcess.KEY, participation);
    }

    @Override
    public void recordedSilent(String participation) {
        tell(Messages.RECORDED_SILENT, participation);
    }

    @Override
    public boolean nominationsAdded(String participation) {
        return tell(Messages.NOMINATIONS_ADDED, participation);
    }

    /** A country that is still busy with something else is let go of it: its operation is over. */
    @Override
    public void operationClosed(String participation) {
        departureOver(participation);
        if (!tell(Messages.OPERATION_CLOSED, participation)) {
            participationCancelled(participation);
        }
    }

    @Override
    public void participationCancelled(String participation) {
        departureOver(participation);
        tell(Messages.PARTICIPATION_CANCELLED, participation);
    }

    @Override
    public void countryLeft(String participation) {
        tell(Messages.COUNTRY_LEFT, participation);
    }

    @Override
    public void departureOver(String participation) {
        tell(Messages.DEPARTURE_OVER, participation);
    }

    private boolean tell(String message, String participation) {
        return !runtime.createMessageCorrelation(message).processInstanceBusinessKey(participation).correlateAllWithResult().isEmpty();
    }

    private static String time(Operation operation, Instant date) {
        var awaited = operation.awaited(date);
        return awaited == null ? null : awaited.atOffset(ZoneOffset.UTC).toString();
    }
}
