package org.cordon.roundup.report;

import static org.cordon.kernel.shared.Columns.instant;
import static org.cordon.kernel.shared.Columns.utc;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Moment;
import org.cordon.kernel.shared.RecordRows;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Refusal.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The table of changes that countries made to their reports; rows are only added. The number of changes is the version of a report. */
@Component
@Transactional
public class ReportChanges {

    private final JdbcClient jdbc;
    private final CurrentCaller caller;
    private final Clock clock;

    ReportChanges(JdbcClient jdbc, CurrentCaller caller, Clock clock) {
        this.jdbc = jdbc;
        this.caller = caller;
        this.clock = clock;
    }

    /** Returns the changes of the given reports in the order in which they were made. */
    public List<ReportChange> of(Collection<String> reports) {
        return jdbc.sql("select * from report_change where report = any(:reports) order by number")
                .param("reports", reports.toArray(String[]::new)).query(RecordRows.of(ReportChange.class)).list();
    }

    /** Records that the caller corrects a report of the caller's country. */
    public void corrected(String report, String country, String reason, JsonNode before) {
        corrected(report, country, reason, before, caller.get().user());
    }

    /** Records a correction in a job that carries out an officer's correction, in the name of that officer. */
    public void corrected(String report, String country, String reason, JsonNode before, String officer) {
        add(report, country, false, reason, before, officer);
    }

    /** Records that the caller withdraws a report of the caller's country. */
    public void withdrawn(String report, String country, String reason, JsonNode before) {
        withdrawn(report, country, reason, before, caller.get().user());
    }

    /** Records a withdrawal in a job that carries out an officer's withdrawal, in the name of that officer. */
    public void withdrawn(String report, String country, String reason, JsonNode before, String officer) {
        add(report, country, true, reason, before, officer);
    }

    /**
     * Refuses to continue if a colleague changed the report after the officer looked at it.
     *
     * @param posted the body; its {@code version} may hold the number of changes that the officer has seen
     * @throws Refusal conflict, if the report has another number of changes by now; invalid, if {@code version} is no whole number
     */
    public void requireSeen(String report, String country, JsonNode posted) {
        var changes = of(List.of(report)).stream().filter(change -> change.country().equals(country)).toList();
        var seen = posted.path("version");
        if (!seen.isMissingNode() && !seen.isNull() && !seen.isIntegralNumber()) {
            throw Refusal.invalid("Nothing was changed: version must be the number of changes that you have seen.",
                    List.of(Reason.of("version", "must be a whole number")));
        }
        if (seen.isIntegralNumber() && seen.intValue() != changes.size()) {
            throw changedSince(report, changes);
        }
    }

    private static Refusal changedSince(String report, List<ReportChange> changes) {
        if (changes.isEmpty()) {
            return Refusal.outdated("{reference} was changed, after you looked at it; look at it again.", report);
        }
        var last = changes.get(changes.size() - 1);
        return Refusal.outdated("{reference} was changed by {user} at {time}, after you looked at it; look at it again.", report,
                last.changedBy(),
                new Moment(last.changedAt()));
    }

    private void add(String report, String country, boolean withdrawn, String reason, JsonNode before, String by) {
        jdbc.sql("""
                        insert into report_change (report, country, withdrawn, reason, before, changed_by, changed_at)
                        values (:report, :country, :withdrawn, :reason, cast(:before as jsonb), :by, :at)""")
                .param("report", report).param("country", country).param("withdrawn", withdrawn).param("reason", reason)
                .param("before", before.toString()).param("by", by).param("at", utc(clock.instant()))
                .update();
    }

    /** A correction or a withdrawal as pages show it; {@code before} is the content of the report before the change. */
    public record Change(boolean withdrawn, String reason, Object before, String changedBy, Instant changedAt) {
    }
}
