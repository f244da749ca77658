package org.cordon.hub.closedsession;

import java.time.Instant;
import java.util.List;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts the agreed actions and their outcomes for the management, which sees no sessions. The figures name sessions by reference, and only
 * sessions whose access has ended. Other sessions are not even counted.
 */
@Service
@Transactional(readOnly = true)
public class SessionFigures {

    /** The largest number of sessions that the figures name: those whose access ended last. */
    private static final int NAMED = 100;

    private final SessionFigureRows rows;
    private final CurrentCaller caller;

    SessionFigures(SessionFigureRows rows, CurrentCaller caller) {
        this.rows = rows;
        this.caller = caller;
    }

    /**
     * The agreed actions and their outcomes.
     *
     * @param waiting the actions without a report for which the time to report is not over
     * @param notReported the actions that were not reported on within a week after their date
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
     * @param sessions the number of sessions whose access has ended
     * @param actions the actions of all these sessions
     * @param next always null: there is no further page
     */
    public record Figures(int sessions, Kept actions, List<Line> items, String next) {
    }

    /** @throws Refusal not found, if the caller does not belong to the management */
    public Figures figures() {
        if (!caller.get().isManager()) {
            throw Refusal.notFound("There is nothing here that you may see.");
        }
        var lines = rows.all();
        return new Figures(lines.size(), lines.stream().map(Line::actions).reduce(new Kept(0, 0, 0, 0, 0), Kept::with),
                lines.stream().limit(NAMED).toList(), null);
    }
}
