package org.cordon.hub.closedsession;

import java.time.Instant;
import java.util.List;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether what was agreed in closed sessions is kept, for the management, which sees no session: those whose access has ended, by their
 * references, and numbers. Of one that is still to come or goes on nothing is told, be it as a number.
 */
@Service
@Transactional(readOnly = true)
public class SessionFigures {

    /** So many are named, the last one first. */
    private static final int NAMED = 100;

    private final SessionFigureRows rows;
    private final CurrentCaller caller;

    SessionFigures(SessionFigureRows rows, CurrentCaller caller) {
        this.rows = rows;
        this.caller = caller;
    }

    /**
     * What was agreed, and what became of it.
     *
     * @param waiting     of these, what nobody has reported on yet and has time
     * @param notReported of these, what was not reported a week after its date
     */
    public record Kept(int agreed, int waiting, int done, int notDone, int notReported) {

        private Kept with(Kept other) {
            return new Kept(agreed + other.agreed, waiting + other.waiting, done + other.done, notDone + other.notDone,
                    notReported + other.notReported);
        }
    }

    public record Line(String reference, Instant endedAt, Kept actions) {
    }

    /**
     * @param sessions how many have ended
     * @param actions  over all of them
     * @param next     always null: more are not named
     */
    public record Figures(int sessions, Kept actions, List<Line> items, String next) {
    }

    /** @throws Refusal not found, to whoever does not belong to the management */
    public Figures figures() {
        if (!caller.get().isManager()) {
            throw Refusal.notFound("There is nothing here that you may see.");
        }
        var lines = rows.all();
        return new Figures(lines.size(), lines.stream().map(Line::actions).reduce(new Kept(0, 0, 0, 0, 0), Kept::with),
                lines.stream().limit(NAMED).toList(), null);
    }
}
