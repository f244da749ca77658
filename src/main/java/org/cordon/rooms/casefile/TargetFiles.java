package org.cordon.rooms.casefile;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.exchange.release.ReleaseQueries;
import org.cordon.kernel.caller.Caller;
import org.cordon.platform.notification.MessageQueries;
import org.cordon.record.ledger.LedgerEvents;
import org.cordon.roundup.nomination.NominationQueries;
import org.cordon.roundup.nomination.NominationView;
import org.cordon.roundup.person.TargetQueries;
import org.cordon.roundup.person.TargetView;
import org.cordon.roundup.pursuit.Target;
import org.springframework.stereotype.Component;

/** Puts together the files of targets. */
@Component
class TargetFiles {

    private final TargetQueries targets;
    private final NominationQueries nominations;
    private final ReportsOnTarget reports;
    private final LedgerEvents events;
    private final MessageQueries messages;
    private final ReleaseQueries releases;
    private final WorkOnPerson work;
    private final OperationOfFile operations;

    TargetFiles(TargetQueries targets, NominationQueries nominations, ReportsOnTarget reports, LedgerEvents events,
            MessageQueries messages, ReleaseQueries releases, WorkOnPerson work, OperationOfFile operations) {
        this.targets = targets;
        this.nominations = nominations;
        this.reports = reports;
        this.events = events;
        this.messages = messages;
        this.releases = releases;
        this.work = work;
        this.operations = operations;
    }

    CaseFile of(Caller reader, Target target, String asked) {
        var view = targets.file(target.reference());
        var operation = operations.of(target.operation());
        if (reader.isPartner()) {
            return released(target.reference(), operation, view, reports.givenWith(target));
        }
        var behind = view.nominations() == null ? List.<NominationView>of() : view.nominations();
        var own = nominationOf(reader, behind, asked);
        var told = reports.on(target);
        var references = Stream.concat(Stream.of(target.reference(), asked), behind.stream().map(NominationView::reference))
                .collect(Collectors.toSet());
        var items = Stream.concat(references.stream(), told.stream().map(report -> report.report().reference()))
                .collect(Collectors.toSet());
        return new CaseFile(target.reference(), operation, view, own, events.about(target.operation(), references), told,
                messages.about(items), releases.about(items), work.tasksOn(reader, target, view, behind, told),
                work.actsOn(reader, target, view, own, operation.phase()));
    }

    /** Returns the file as a partner gets it: the target and the released leads, without what became of the target and the leads. */
    private CaseFile released(String reference, CaseFile.Operation operation, TargetView view, List<CaseFile.Report> leads) {
        var given = Stream.concat(Stream.of(reference), leads.stream().map(lead -> lead.report().reference())).toList();
        return new CaseFile(reference, operation, view, null, null, leads.isEmpty() ? null : leads, null, releases.about(given),
                List.of(), List.of());
    }

    /**
     * Returns the nomination of the reader's own country; if there is none, the nomination that the reader asked for. The result has what
     * the coordination said about the nomination.
     */
    private NominationView nominationOf(Caller reader, List<NominationView> behind, String asked) {
        return behind.stream().filter(nomination -> reader.country().filter(nomination.country()::equals).isPresent()).findFirst()
                .or(() -> behind.stream().filter(nomination -> nomination.reference().equals(asked)).findFirst())
                .flatMap(nomination -> nominations.find(nomination.reference())).orElse(null);
    }
}
