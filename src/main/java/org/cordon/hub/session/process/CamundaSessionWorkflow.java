package org.cordon.hub.session.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.cordon.hub.session.AgreedAction;
import org.cordon.hub.session.ClosedSession;
import org.cordon.hub.session.Seat;
import org.cordon.hub.session.SessionWorkflow;
import org.cordon.hub.session.process.SessionInvitationProcess.Messages;
import org.cordon.hub.session.process.SessionInvitationProcess.Variables;
import org.cordon.record.handling.Handlings;
import org.springframework.stereotype.Component;

/** Starts the processes of sessions, and tells them what has happened. */
@Component
final class CamundaSessionWorkflow implements SessionWorkflow {

    private final RuntimeService runtime;

    CamundaSessionWorkflow(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void convened(ClosedSession session) {
        runtime.startProcessInstanceByKey(SessionConveningProcess.KEY, session.reference(), Map.of(
                SessionConveningProcess.Variables.SESSION_REFERENCE.name(), session.reference(),
                SessionConveningProcess.Variables.ACCESS_END.name(), session.accessUntil().toString()));
    }

    @Override
    public void invited(Seat seat) {
        runtime.startProcessInstanceByKey(SessionInvitationProcess.KEY, seat.session(), Map.of(
                Variables.SESSION_REFERENCE.name(), seat.session(),
                Variables.COUNTRY.name(), Handlings.code(seat.party()),
                Variables.SEAT_GROUP.name(), seat.party(),
                Variables.SEAT_OWED_BY.name(), seat.owedBy().toString()));
    }

    @Override
    public void answered(Seat seat) {
        // Nobody waits for it who is still to be asked.
        runtime.createMessageCorrelation(Messages.SEAT_ANSWERED).processInstanceBusinessKey(seat.session())
                .processInstanceVariableEquals(Variables.SEAT_GROUP.name(), seat.party()).correlateAll();
    }

    @Override
    public void agreed(AgreedAction action) {
        runtime.startProcessInstanceByKey(AgreedActionProcess.KEY, action.session(), Map.of(
                AgreedActionProcess.Variables.SESSION_REFERENCE.name(), action.session(),
                AgreedActionProcess.Variables.ACTION_CODE.name(), action.code(),
                AgreedActionProcess.Variables.COUNTRY.name(), Handlings.code(action.owner()),
                AgreedActionProcess.Variables.OWNER_GROUP.name(), action.owner(),
                AgreedActionProcess.Variables.ACTION_REMINDER.name(), action.reminder().toString(),
                AgreedActionProcess.Variables.ACTION_DUE.name(), action.due().toString(),
                AgreedActionProcess.Variables.ACTION_END.name(), action.end().toString()));
    }

    @Override
    public void reported(AgreedAction action) {
        // Nobody waits for it whose time is over.
        runtime.createMessageCorrelation(AgreedActionProcess.Messages.ACTION_REPORTED).processInstanceBusinessKey(action.session())
                .processInstanceVariableEquals(AgreedActionProcess.Variables.ACTION_CODE.name(), action.code()).correlateAll();
    }
}
