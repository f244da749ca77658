package org.cordon.roundup.person;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordon.kernel.caller.Caller;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.cordon.record.handling.Handlings;
import org.cordon.roundup.nomination.Nomination;
import org.cordon.roundup.nomination.NominationFeature;
import org.cordon.roundup.nomination.NominationView;
import org.cordon.roundup.nomination.Nominations;
import org.cordon.roundup.nomination.PersonView;
import org.cordon.roundup.operation.OperationService;
import org.cordon.roundup.pursuit.TargetState;
import org.cordon.roundup.pursuit.VisibleTargets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the targets that a reader may see ({@link VisibleTargets}). A reader who may see persons gets the persons too, a manager gets
 * references and states, and a partner gets only the file.
 */
@Component
@Transactional(readOnly = true)
public class TargetQueries {

    private final TargetRows rows;
    private final VisibleTargets visible;
    private final Nominations nominations;
    private final Handlings handlings;
    private final PursuitHistory history;
    private final OperationService operations;
    private final CurrentCaller caller;

    TargetQueries(TargetRows rows, VisibleTargets visible, Nominations nominations, Handlings handlings, PursuitHistory history,
            OperationService operations, CurrentCaller caller) {
        this.rows = rows;
        this.visible = visible;
        this.nominations = nominations;
        this.handlings = handlings;
        this.history = history;
        this.operations = operations;
        this.caller = caller;
    }

    /**
     * Returns a page of the targets that the caller may see, in the order of their references.
     *
     * @param state   limits the page to targets in this state, or null
     * @param country limits the page to targets that this country wants or that are believed to be in it, or null
     * @param after   the reference of the last target already seen, or null
     * @throws Refusal not found, if the caller may not know the operation; also, if {@code after} is not the reference of a target
     */
    public List<TargetView> in(String operation, TargetState state, String country, String after, int limit) {
        operations.visible(operation);
        NominationFeature.TARGET.requirePlace(after);
        return summaries(rows.in(operation, state, country, after, limit, caller.get()));
    }

    /** Returns the persons of those of the given targets that the caller may see, by the reference of the target; empty for a manager. */
    public Map<String, PersonView> persons(Collection<String> references) {
        var seen = references.isEmpty() ? Set.<String>of() : visible.visibleAmong(references);
        return seen.isEmpty() ? Map.of() : summaries(List.copyOf(seen)).stream().filter(target -> target.person() != null)
                .collect(Collectors.toMap(TargetView::reference, TargetView::person));
    }

    /** Returns the whole file of a target, as far as the caller may see it. */
    public TargetView file(String reference) {
        var target = visible.requireVisible(reference);
        var summary = summaries(List.of(target.reference())).get(0);
        if (!seesPersons(caller.get())) {
            return summary;
        }
        if (caller.get().isPartner()) {
            return released(summary);
        }
        var files = descriptions(nominations.of(target.reference())).stream()
                .map(nomination -> isHostOnly(nomination) ? NominationView.ofPerson(nomination) : NominationView.ofFile(nomination))
                .toList();
        return new TargetView(summary.reference(), summary.operation(), summary.state(), summary.wanting(), summary.hosts(),
                summary.listed(), summary.admittedAt(), summary.person(), files, history.answers(target.reference()),
                history.endReason(target.reference()), handlings.ofTarget(target.reference()), history.suspensions(target.reference()));
    }

    /** Returns the view for a partner. It holds only the file, because a release of the file does not cover the course of the pursuit. */
    private TargetView released(TargetView summary) {
        var files = nominations.of(summary.reference()).stream().map(NominationView::ofPerson).toList();
        // The suppliers of the file include countries that have withdrawn from the target since.
        var suppliers = files.stream().map(NominationView::country).distinct().sorted().toList();
        return new TargetView(summary.reference(), summary.operation(), null, suppliers, summary.hosts(), null, null, summary.person(),
                files, null,
                null, handlings.ofTarget(summary.reference()), null);
    }

    List<TargetView> summaries(List<String> references) {
        var reader = caller.get();
        var described = seesPersons(reader) ? nominations.ofEach(references) : Map.<String, List<Nomination>>of();
        return rows.of(references, reader.party()).stream()
                .map(row -> summary(row, descriptions(described.getOrDefault(row.reference(), List.of())))).toList();
    }

    private static TargetView summary(TargetRows.Row row, List<Nomination> persons) {
        return new TargetView(row.reference(), row.operation(), row.state(), row.wanting(), row.hosts(), row.listed(), row.admittedAt(),
                persons.stream().findFirst().map(PersonView::of).orElse(null), null, null, null, null, null);
    }

    /**
     * Returns the descriptions for the reader. A country that nominated the person gets only its own description. Any other reader gets all
     * descriptions.
     */
    private List<Nomination> descriptions(List<Nomination> all) {
        var own = all.stream().filter(nomination -> caller.get().country().filter(nomination.country()::equals).isPresent()).toList();
        return own.isEmpty() ? all : own;
    }

    private boolean isHostOnly(Nomination nomination) {
        return caller.get().country().filter(country -> !country.equals(nomination.country())).isPresent();
    }

    private static boolean seesPersons(Caller caller) {
        return caller.isCoordinator() || caller.isCompliance() || caller.isSystem() || caller.country().isPresent() || caller.isPartner();
    }
}
