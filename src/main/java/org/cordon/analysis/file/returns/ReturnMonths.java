package org.cordon.analysis.file.returns;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.cordon.analysis.file.AnalysisFileFeature.AnalysisFileMessage;
import org.cordon.analysis.file.Contributions;
import org.cordon.analysis.file.process.ReturnsWorkflow;
import org.cordon.kernel.caller.Roles;
import org.cordon.platform.notification.Notifications;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells each country that contributes, on the first of the month, that there is a sheet. What is on it the country reads itself. */
@Service
@Transactional
public class ReturnMonths {

    /** By the clocks of the General Secretariat, which are UTC. */
    private static final int HOUR = 6;

    private final Contributions contributions;
    private final ReturnsWorkflow workflow;
    private final Notifications notifications;
    private final Clock clock;

    ReturnMonths(Contributions contributions, ReturnsWorkflow workflow, Notifications notifications, Clock clock) {
        this.contributions = contributions;
        this.workflow = workflow;
        this.notifications = notifications;
        this.clock = clock;
    }

    /**
     * How it goes on.
     *
     * @param stands whether there is still a contribution of the country
     * @param next   when the next sheet is
     */
    public record Told(boolean stands, Instant next) {
    }

    /** A country has contributed: from now on it is told. */
    public void begin(String country) {
        workflow.returnsAwaited(country, next());
    }

    /** Tells it of the sheet of the month before, once. */
    public Told tell(String country) {
        var party = Roles.bureau(country);
        var sheet = SheetPages.PREFIX + month().minusMonths(1);
        if (!notifications.told(sheet).contains(party)) {
            notifications.send(AnalysisFileMessage.RETURN_SHEET, party, sheet, sheet);
        }
        return new Told(contributions.hasStanding(party), next());
    }

    private Instant next() {
        return month().plusMonths(1).atDay(1).atTime(HOUR, 0).toInstant(ZoneOffset.UTC);
    }

    private YearMonth month() {
        return YearMonth.now(clock.withZone(ZoneOffset.UTC));
    }
}
