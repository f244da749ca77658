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

/** Tells each contributing country on the first of the month that its sheet of returns can be read. */
@Service
@Transactional
public class ReturnMonths {

    /** The hour of the message in UTC, the time zone of the General Secretariat. */
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
     * The plan after a sheet.
     *
     * @param stands whether a contribution of the country still stands
     * @param next   the time of the next sheet
     */
    public record Told(boolean stands, Instant next) {
    }

    /** Starts the monthly messages for a country that has contributed. */
    public void begin(String country) {
        workflow.returnsAwaited(country, next());
    }

    /** Tells the country once that the sheet of the previous month can be read. */
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
