package org.cordon.rooms.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.record.handling.Handlings;
import org.cordon.rooms.reportlist.OperationReport;
import org.cordon.rooms.reportlist.OperationReports;
import org.cordon.roundup.pursuit.Target;
import org.springframework.stereotype.Component;

/** The leads and arrests that the file of a person shows. */
@Component
class ReportsOnTarget {

    private final OperationReports reports;
    private final ReportsBecame became;
    private final Handlings handlings;

    ReportsOnTarget(OperationReports reports, ReportsBecame became, Handlings handlings) {
        this.reports = reports;
        this.became = became;
        this.handlings = handlings;
    }

    /** Returns the reports on a target. What became of a report is included only if the reader may know the report's state. */
    List<CaseFile.Report> on(Target target) {
        var told = reports.on(target);
        var references = told.stream().filter(report -> report.told() != null).map(OperationReport::reference).collect(Collectors.toSet());
        var words = became.of(told.stream().filter(report -> report.state() != null).map(OperationReport::reference).toList());
        var kept = kept(references);
        return told.stream().map(report -> new CaseFile.Report(report, words.get(report.reference()), kept.get(report.reference())))
                .toList();
    }

    /** Returns the leads on a target that were released to a partner, without what became of these leads. */
    List<CaseFile.Report> givenWith(Target target) {
        var leads = reports.on(target);
        var kept = kept(Stream.concat(Stream.of(target.reference()), leads.stream().map(OperationReport::reference)).toList());
        return leads.stream().map(lead -> new CaseFile.Report(lead, null, kept.get(lead.reference()))).toList();
    }

    private Map<String, Handlings.Kept> kept(Collection<String> items) {
        return handlings.of(items).stream().collect(Collectors.toMap(Handlings.Kept::item, Function.identity()));
    }
}
