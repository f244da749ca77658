package org.cordon.rooms.casefile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cordon.kernel.caller.Caller;
import org.cordon.kernel.shared.References;
import org.cordon.platform.notification.OpenTasks;
import org.cordon.rooms.casefile.CaseFile.Act;
import org.cordon.rooms.reportlist.OperationReport;
import org.cordon.roundup.nomination.NominationStatus;
import org.cordon.roundup.nomination.NominationView;
import org.cordon.roundup.operation.Participants;
import org.cordon.roundup.operation.Phase;
import org.cordon.roundup.person.TargetView;
import org.cordon.roundup.pursuit.Target;
import org.springframework.stereotype.Component;

/** Finds the tasks of a reader about a person, and the acts on that person that are open to the reader. */
@Component
class WorkOnPerson {

    private static final Set<NominationStatus> CORRECTABLE = EnumSet.of(NominationStatus.SUBMITTED, NominationStatus.RETURNED);
    private static final Set<NominationStatus> UNDECIDED = EnumSet.of(NominationStatus.SUBMITTED, NominationStatus.RETURNED,
            NominationStatus.UNDER_REVIEW);
    /** The states of reports that can have an open task. A lead whose state the reader may not know can have an open task as well. */
    private static final Set<String> WAITING = Set.of("OPEN", "LAPSED", "IDENTITY_PENDING", "CONFIRMED", "EXTRADITION");

    private final OpenTasks tasks;
    private final Participants participants;

    WorkOnPerson(OpenTasks tasks, Participants participants) {
        this.tasks = tasks;
        this.participants = participants;
    }

    /** Returns the reader's tasks about a target: the tasks of the target, of the reports on it and of participations. */
    List<CaseFile.Task> tasksOn(Caller reader, Target target, TargetView view, List<NominationView> behind,
            List<CaseFile.Report> told) {
        var references = new ArrayList<>(List.of(target.reference()));
        told.stream().map(CaseFile.Report::report).filter(report -> report.state() == null || WAITING.contains(report.state()))
                .map(OperationReport::reference).distinct().forEach(references::add);
        return tasks(reader, target.operation(), references, places(view, behind));
    }

    /** Returns the reader's tasks about a nomination that is no target yet. */
    List<CaseFile.Task> tasksOn(Caller reader, String operation, NominationView nomination) {
        return tasks(reader, operation, List.of(nomination.reference()), UNDECIDED.contains(nomination.status())
                ? Set.of(References.participation(operation, nomination.country())) : Set.of());
    }

    private List<CaseFile.Task> tasks(Caller reader, String operation, List<String> own, Collection<String> places) {
        var references = new ArrayList<>(own);
        reader.country().ifPresentOrElse(
                country -> places.stream().filter(References.participation(operation, country)::equals).forEach(references::add),
                () -> references.addAll(places));
        return references.stream().flatMap(reference -> tasks.openFor(reader, reference)
                .map(task -> new CaseFile.Task(reference, task.key(), task.due())).stream()).toList();
    }

    /** Returns the participations whose tasks may ask the reader about this person. */
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

    /** Returns the acts on a nomination that are open to the reader. The nomination is no target yet. */
    static List<Act> actsOn(Caller reader, NominationView nomination) {
        var may = EnumSet.noneOf(Act.class);
        if (reader.country().filter(nomination.country()::equals).isPresent()) {
            may.add(Act.CHANGE_HANDLING);
            if (CORRECTABLE.contains(nomination.status())) {
                may.add(Act.CORRECT_NOMINATION);
            }
        }
        return List.copyOf(may);
    }

    /**
     * Returns the acts on a target that are open to the reader.
     *
     * @param own the nomination of the reader's own country, or null
     */
    List<Act> actsOn(Caller reader, Target target, TargetView view, NominationView own, Phase phase) {
        var may = EnumSet.noneOf(Act.class);
        var pursued = target.state().isPursued() && phase != Phase.CANCELLED;
        var country = reader.country();
        if (country.isPresent() && pursued) {
            // An arrest or a death can be reported even while the target is suspended.
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
