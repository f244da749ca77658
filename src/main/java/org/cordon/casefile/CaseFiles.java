package org.cordon.casefile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.caller.Caller;
import org.cordon.caller.CurrentCaller;
import org.cordon.casefile.CaseFile.Act;
import org.cordon.handling.Handlings;
import org.cordon.ledger.LedgerEvents;
import org.cordon.nomination.NominationQueries;
import org.cordon.nomination.NominationStatus;
import org.cordon.nomination.NominationView;
import org.cordon.notification.MessageQueries;
import org.cordon.notification.OpenTasks;
import org.cordon.operation.OperationService;
import org.cordon.operation.Participants;
import org.cordon.operation.Phase;
import org.cordon.person.TargetQueries;
import org.cordon.person.TargetView;
import org.cordon.pursuit.Target;
import org.cordon.pursuit.VisibleTargets;
import org.cordon.release.ReleaseQueries;
import org.cordon.reported.OperationReport;
import org.cordon.reported.OperationReports;
import org.cordon.shared.References;
import org.cordon.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts the file of one person together from what each feature shows of him to the caller: nothing is read here that is not read where it
 * belongs, so that the file shows nobody more than he sees elsewhere.
 */
@Component
@Transactional(readOnly = true)
public class CaseFiles {

    private static final Set<NominationStatus> CORRECTABLE = EnumSet.of(NominationStatus.SUBMITTED, NominationStatus.RETURNED);
    private static final Set<NominationStatus> UNDECIDED = EnumSet.of(NominationStatus.SUBMITTED, NominationStatus.RETURNED,
            NominationStatus.UNDER_REVIEW);
    /** States of reports behind which a task can wait. */
    private static final Set<String> WAITING = Set.of("OPEN", "LAPSED", "IDENTITY_PENDING", "CONFIRMED", "EXTRADITION");

    private final TargetQueries targets;
    private final VisibleTargets visible;
    private final NominationQueries nominations;
    private final LedgerEvents events;
    private final OperationReports reports;
    private final ReportsBecame became;
    private final MessageQueries messages;
    private final ReleaseQueries releases;
    private final Handlings handlings;
    private final OpenTasks tasks;
    private final OperationService operations;
    private final Participants participants;
    private final CurrentCaller caller;

    CaseFiles(TargetQueries targets, VisibleTargets visible, NominationQueries nominations, LedgerEvents events, OperationReports reports,
            ReportsBecame became,
            MessageQueries messages, ReleaseQueries releases, Handlings handlings, OpenTasks tasks, OperationService operations,
            Participants participants,
            CurrentCaller caller) {
        this.targets = targets;
        this.visible = visible;
        this.nominations = nominations;
        this.events = events;
        this.reports = reports;
        this.became = became;
        this.messages = messages;
        this.releases = releases;
        this.handlings = handlings;
        this.tasks = tasks;
        this.operations = operations;
        this.participants = participants;
        this.caller = caller;
    }

    /**
     * The file of whoever is behind the reference of a target or of a nomination.
     *
     * @throws Refusal as not found if there is none that the caller may see
     */
    public CaseFile of(String reference) {
        return visible.findVisible(reference).map(target -> ofTarget(target, reference))
                .orElseGet(() -> ofNomination(nominations.find(reference)
                .orElseThrow(() -> unknown(reference))));
    }

    /** @throws Refusal as not found if the caller may see no file behind this reference */
    public void requireVisible(String reference) {
        if (visible.findVisible(reference).isEmpty() && nominations.find(reference).isEmpty()) {
            throw unknown(reference);
        }
    }

    private static Refusal unknown(String reference) {
        return Refusal.notFound("There is no person {reference} whom you may see.", reference);
    }

    private CaseFile ofTarget(Target target, String asked) {
        var reader = caller.get();
        var view = targets.file(target.reference());
        var operation = operation(target.operation());
        if (reader.isPartner()) {
            return released(target.reference(), operation, view, reports.on(target));
        }
        var behind = view.nominations() == null ? List.<NominationView>of() : view.nominations();
        var own = nominationOf(reader, behind, asked);
        var told = reports.on(target);
        var references = Stream.concat(Stream.of(target.reference(), asked), behind.stream().map(NominationView::reference))
                .collect(Collectors.toSet());
        var items = Stream.concat(references.stream(), told.stream().map(OperationReport::reference)).collect(Collectors.toSet());
        return new CaseFile(target.reference(), operation, view, own, events.about(target.operation(), references), reports(told),
                messages.about(items),
                releases.about(items), tasks(reader, target.operation(), target.reference(), told, places(view, behind)),
                acts(reader, target, view, own, operation.phase()));
    }

    /** What a partner was given of him: the file and the leads, without what became of either. */
    private CaseFile released(String reference, CaseFile.Operation operation, TargetView view, List<OperationReport> leads) {
        var given = Stream.concat(Stream.of(reference), leads.stream().map(OperationReport::reference)).toList();
        var kept = kept(given);
        return new CaseFile(reference, operation, view, null, null,
                leads.isEmpty() ? null : leads.stream().map(lead -> new CaseFile.Report(lead, null, kept.get(lead.reference()))).toList(),
                null,
                releases.about(given), List.of(), List.of());
    }

    /** The nomination that the reader's own country made, with what the coordination said of it; or the one that was asked for. */
    private NominationView nominationOf(Caller reader, List<NominationView> behind, String asked) {
        return behind.stream().filter(nomination -> reader.country().filter(nomination.country()::equals).isPresent()).findFirst()
                .or(() -> behind.stream().filter(nomination -> nomination.reference().equals(asked)).findFirst())
                .flatMap(nomination -> nominations.find(nomination.reference())).orElse(null);
    }

    private CaseFile ofNomination(NominationView nomination) {
        var reader = caller.get();
        var operation = References.operationOf(nomination.reference());
        var references = List.of(nomination.reference());
        var place = UNDECIDED.contains(nomination.status()) ? Set.of(References.participation(operation, nomination.country()))
                : Set.<String>of();
        var may = EnumSet.noneOf(Act.class);
        if (reader.country().filter(nomination.country()::equals).isPresent()) {
            may.add(Act.CHANGE_HANDLING);
            if (CORRECTABLE.contains(nomination.status())) {
                may.add(Act.CORRECT_NOMINATION);
            }
        }
        return new CaseFile(nomination.reference(), operation(operation), null, nomination, events.about(operation, references), List.of(),
                messages.about(references), List.of(), tasks(reader, operation, nomination.reference(), List.of(), place),
                List.copyOf(may));
    }

    private CaseFile.Operation operation(String reference) {
        return operations.list().stream().filter(operation -> operation.reference().equals(reference)).findFirst()
                .map(operation -> new CaseFile.Operation(reference, operation.title(), operation.phase()))
                .orElseGet(() -> new CaseFile.Operation(reference, null, null));
    }

    private List<CaseFile.Report> reports(List<OperationReport> told) {
        var references = told.stream().filter(report -> report.told() != null).map(OperationReport::reference).collect(Collectors.toSet());
        var words = became.of(references);
        var kept = kept(references);
        return told.stream().map(report -> new CaseFile.Report(report, words.get(report.reference()), kept.get(report.reference())))
                .toList();
    }

    private Map<String, Handlings.Kept> kept(Collection<String> items) {
        return handlings.of(items).stream().collect(Collectors.toMap(Handlings.Kept::item, Function.identity()));
    }

    /** The participations at whose task the reader may be asked about this person. */
    private Set<String> places(TargetView view, List<NominationView> behind) {
        var places = new LinkedHashSet<String>();
        if (view.confirmations() != null) {
            view.confirmations().stream().filter(answer -> answer.answer() == null)
                    .forEach(answer -> places.add(References.participation(view.operation(), answer.country())));
        }
        behind.stream().filter(nomination -> UNDECIDED.contains(nomination.status()))
                .forEach(nomination -> places.add(References.participation(view.operation(), nomination.country())));
        return places;
    }

    private List<CaseFile.Task> tasks(Caller reader, String operation, String person, List<OperationReport> told,
            Collection<String> places) {
        var references = new ArrayList<>(List.of(person));
        told.stream().filter(report -> WAITING.contains(report.state())).map(OperationReport::reference).distinct()
                .forEach(references::add);
        reader.country().ifPresentOrElse(
                country -> places.stream().filter(References.participation(operation, country)::equals).forEach(references::add),
                () -> references.addAll(places));
        return references.stream().flatMap(reference -> tasks.openFor(reader, reference)
                .map(task -> new CaseFile.Task(reference, task.key(), task.due())).stream()).toList();
    }

    private List<Act> acts(Caller reader, Target target, TargetView view, NominationView own, Phase phase) {
        var may = EnumSet.noneOf(Act.class);
        var pursued = target.state().isPursued() && phase != Phase.CANCELLED;
        var country = reader.country();
        if (country.isPresent() && pursued) {
            // Whoever is held, or has died, is told of however it stands with the target.
            may.addAll(List.of(Act.REPORT_ARREST, Act.REPORT_DEATH));
            if (!target.isSuspended()) {
                may.addAll(List.of(Act.SHARE_LEAD, Act.REPORT_CUSTODY));
            }
        }
        if (reader.isCompliance() && pursued) {
            may.addAll(target.isSuspended() ? List.of(Act.LIFT_SUSPENSION, Act.REMOVE) : List.of(Act.SUSPEND));
        }
        var wanting = view.wanting() == null ? List.<String>of() : view.wanting();
        if (pursued && (country.filter(wanting::contains).isPresent()
                || reader.isCoordinator() && nobodyTakesPart(target.operation(), wanting))) {
            may.add(Act.WITHDRAW);
        }
        if (country.isPresent() || reader.isCoordinator()) {
            may.add(Act.ASK_RELEASE);
        }
        if (own != null && country.filter(own.country()::equals).isPresent()) {
            may.add(Act.CHANGE_HANDLING);
        }
        return List.copyOf(may);
    }

    private boolean nobodyTakesPart(String operation, List<String> wanting) {
        var present = new HashSet<>(participants.takingPart(operation));
        return !wanting.isEmpty() && wanting.stream().noneMatch(present::contains);
    }
}
