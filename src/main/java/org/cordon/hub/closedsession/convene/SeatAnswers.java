package org.cordon.hub.closedsession.convene;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import org.cordon.hub.closedsession.Seat;
import org.cordon.hub.closedsession.SeatAnswer;
import org.cordon.hub.closedsession.Sessions;
import org.cordon.hub.closedsession.process.SessionWorkflow;
import org.cordon.kernel.caller.AuditNotes;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.cordon.platform.act.ActFeature;
import org.cordon.platform.act.ActLimits;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the answers of invited parties to the question whether they come. */
@Service
@Transactional
public class SeatAnswers {

    private final SessionFields fields;
    private final Sessions sessions;
    private final SessionWorkflow workflow;
    private final CurrentCaller caller;
    private final ActLimits acts;
    private final Clock clock;

    SeatAnswers(SessionFields fields, Sessions sessions, SessionWorkflow workflow, CurrentCaller caller, ActLimits acts, Clock clock) {
        this.fields = fields;
        this.sessions = sessions;
        this.workflow = workflow;
        this.caller = caller;
        this.acts = acts;
        this.clock = clock;
    }

    /** @throws Refusal not found, if the caller is not invited; call this before the body of the request is read */
    @Transactional(readOnly = true)
    public void requireInvited(String reference) {
        sessions.require(reference);
    }

    /** @throws Refusal as {@link #requireInvited}; invalid, if the answer is missing; conflict, if the party has answered before */
    public void answer(String reference, JsonNode posted) {
        workflow.answered(answered(reference, fields.coming(posted)));
    }

    /** Answers when an officer of the party completes the task. */
    public void answerByTask(String reference, boolean coming) {
        answered(reference, coming);
    }

    private Seat answered(String reference, boolean coming) {
        sessions.require(reference);
        acts.take(ActFeature.CHANGE);
        var seat = sessions.seat(reference, caller.get().party()).orElseThrow();
        if (!sessions.answer(seat, coming ? SeatAnswer.COMING : SeatAnswer.NOT_COMING, clock.instant())) {
            throw Refusal.conflict("Your office has already answered {reference}.", reference);
        }
        AuditNotes.concerns(reference);
        return seat;
    }
}
