package org.cordon.hub.closedsession.convene;

import java.time.Clock;
import java.util.List;
import org.cordon.hub.closedsession.Seat;
import org.cordon.hub.closedsession.SeatAnswer;
import org.cordon.hub.closedsession.SessionFeature.SessionMessage;
import org.cordon.hub.closedsession.SessionMessages;
import org.cordon.hub.closedsession.Sessions;
import org.cordon.hub.closedsession.process.SessionWorkflow;
import org.cordon.record.handling.Handlings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps that jobs take for a session: invite, record silence, and end access. */
@Service
@Transactional
public class SessionCourse {

    private final Sessions sessions;
    private final SessionWorkflow workflow;
    private final SessionMessages messages;
    private final Clock clock;

    SessionCourse(Sessions sessions, SessionWorkflow workflow, SessionMessages messages, Clock clock) {
        this.sessions = sessions;
        this.workflow = workflow;
        this.messages = messages;
        this.clock = clock;
    }

    /** Starts the invitation of each invited party. */
    public void invite(String reference) {
        seats(reference).stream().filter(seat -> seat.answer() == null).forEach(seat -> {
            workflow.invited(seat);
            messages.send(SessionMessage.SESSION_INVITED, reference, seat.party(), seat.owedBy());
        });
    }

    /**
     * Records that a party has not said in time whether it comes.
     *
     * @param code the code of the party
     */
    public void recordSilence(String reference, String code) {
        sessions.seat(reference, Handlings.group(code)).ifPresent(seat -> sessions.answer(seat, SeatAnswer.SILENT, clock.instant()));
    }

    /** Ends access. Releases that were made for the session end by themselves at the same time. */
    public void end(String reference) {
        var now = clock.instant();
        sessions.end(reference, now);
        seats(reference).stream().filter(Seat::isTaken)
                .forEach(seat -> messages.send(SessionMessage.SESSION_ENDED, reference, seat.party(), now));
    }

    private List<Seat> seats(String reference) {
        return sessions.seats(List.of(reference));
    }
}
