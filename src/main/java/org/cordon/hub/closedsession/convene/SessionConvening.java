package org.cordon.hub.closedsession.convene;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.cordon.hub.closedsession.ClosedSession;
import org.cordon.hub.closedsession.Seat;
import org.cordon.hub.closedsession.SeatAnswer;
import org.cordon.hub.closedsession.SessionFeature;
import org.cordon.hub.closedsession.Sessions;
import org.cordon.hub.closedsession.process.SessionWorkflow;
import org.cordon.kernel.caller.AuditNotes;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.cordon.platform.act.ActFeature;
import org.cordon.platform.act.ActLimits;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the sessions that countries and the General Secretariat convene. */
@Service
@Transactional
public class SessionConvening {

    private static final Duration TO_ANSWER = Duration.ofDays(7);

    private final SessionFields fields;
    private final Sessions sessions;
    private final SessionWorkflow workflow;
    private final CurrentCaller caller;
    private final ActLimits acts;
    private final Clock clock;

    SessionConvening(SessionFields fields, Sessions sessions, SessionWorkflow workflow, CurrentCaller caller, ActLimits acts,
            Clock clock) {
        this.fields = fields;
        this.sessions = sessions;
        this.workflow = workflow;
        this.caller = caller;
        this.acts = acts;
        this.clock = clock;
    }

    /** @throws Refusal unless the caller may convene a session; call this before the body of the request is read */
    @Transactional(readOnly = true)
    public void requireConvener() {
        caller.get().requireCountryOrCoordinator();
    }

    /**
     * Convenes a session and starts to invite the parties.
     *
     * @return the reference of the session
     * @throws Refusal with every reason and its field
     */
    public String convene(JsonNode posted) {
        var session = register(posted);
        workflow.convened(session);
        return session.reference();
    }

    /** Takes a session whose process is being started by the caller of this method. Same refusals as {@link #convene}. */
    public ClosedSession register(JsonNode posted) {
        requireConvener();
        acts.take(ActFeature.CHANGE);
        var own = caller.get().party();
        var given = fields.read(posted, own);
        acts.reach(given.parties().size(), false);
        // Cut to whole seconds, so that a timer that counts from this time never fires before it.
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var session = new ClosedSession(SessionFeature.SESSION.draw(), own, given.subject(), given.beginsAt(), given.endsAt(), given.zone(),
                given.accessUntil(), now, null);
        sessions.add(session);
        sessions.add(new Seat(session.reference(), own, now, SeatAnswer.COMING, now));
        given.parties().forEach(party -> sessions.add(new Seat(session.reference(), party, toAnswer(session), null, null)));
        AuditNotes.concerns(session.reference());
        return session;
    }

    /** Returns the deadline for answers: seven days from now, or the beginning of the session if that comes first. */
    private static Instant toAnswer(ClosedSession session) {
        var week = session.convenedAt().plus(TO_ANSWER);
        return week.isBefore(session.beginsAt()) ? week : session.beginsAt();
    }
}
