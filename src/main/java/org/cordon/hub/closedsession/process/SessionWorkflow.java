package org.cordon.hub.closedsession.process;

import java.util.List;
import org.cordon.hub.closedsession.AgreedAction;
import org.cordon.hub.closedsession.ClosedSession;
import org.cordon.hub.closedsession.Seat;
import org.cordon.hub.closedsession.process.SessionInvitationProcess.Messages;
import org.cordon.hub.closedsession.process.SessionInvitationProcess.Variables;
import org.cordon.kernel.shared.process.ProcessVariable.Value;
import org.cordon.kernel.shared.process.Processes;
import org.cordon.record.handling.Handlings;
import org.springframework.stereotype.Component;

/** Starts the processes of sessions, and tells them when a party has answered or reported. */
@Component
public final class SessionWorkflow {

    private final Processes processes;

    SessionWorkflow(Processes processes) {
        this.processes = processes;
    }

    /** Starts the process of a session that was not convened by the start form. */
    public void convened(ClosedSession session) {
        processes.start(SessionConveningProcess.KEY, session.reference(), kept(session));
    }

    /** Starts the invitation of a party. */
    public void invited(Seat seat) {
        processes.start(SessionInvitationProcess.KEY, seat.session(),
                Variables.SESSION_REFERENCE.is(seat.session()),
                Variables.COUNTRY.is(Handlings.code(seat.party())),
                Variables.SEAT_GROUP.is(seat.party()),
                Variables.SEAT_OWED_BY.is(seat.owedBy().toString()));
    }

    /** Tells the process that the party has answered the invitation outside its task. */
    public void answered(Seat seat) {
        // If the party has not been asked yet, no process waits for the message.
        processes.tell(Messages.SEAT_ANSWERED, seat.session(), Variables.SEAT_GROUP.is(seat.party()));
    }

    /** Starts the process of an agreed action. */
    public void agreed(AgreedAction action) {
        processes.start(AgreedActionProcess.KEY, action.session(),
                AgreedActionProcess.Variables.SESSION_REFERENCE.is(action.session()),
                AgreedActionProcess.Variables.ACTION_CODE.is(action.code()),
                AgreedActionProcess.Variables.COUNTRY.is(Handlings.code(action.owner())),
                AgreedActionProcess.Variables.OWNER_GROUP.is(action.owner()),
                AgreedActionProcess.Variables.ACTION_REMINDER.is(action.reminder().toString()),
                AgreedActionProcess.Variables.ACTION_DUE.is(action.due().toString()),
                AgreedActionProcess.Variables.ACTION_END.is(action.end().toString()));
    }

    /** Tells the process that the owner has reported on the action outside its task. */
    public void reported(AgreedAction action) {
        // Once the time for the report is over, no process waits for the message.
        processes.tell(AgreedActionProcess.Messages.ACTION_REPORTED, action.session(),
                AgreedActionProcess.Variables.ACTION_CODE.is(action.code()));
    }

    /** Returns the variables with which an instance begins. */
    static List<Value> kept(ClosedSession session) {
        return List.of(
                SessionConveningProcess.Variables.SESSION_REFERENCE.is(session.reference()),
                SessionConveningProcess.Variables.ACCESS_END.is(session.accessUntil().toString()));
    }
}
