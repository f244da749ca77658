package org.cordon.roundup.nomination;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordon.kernel.caller.Caller;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.cordon.record.handling.Handlings;
import org.cordon.roundup.operation.OperationService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The nominations of an operation as the caller may see them. The coordinator sees all nominations, a country sees its own, and compliance
 * sees the flagged nominations. A manager sees only references, countries, statuses and targets.
 */
@Component
@Transactional(readOnly = true)
public class NominationQueries {

    private final Nominations nominations;
    private final Handlings handlings;
    private final OperationService operations;
    private final CurrentCaller caller;

    NominationQueries(Nominations nominations, Handlings handlings, OperationService operations, CurrentCaller caller) {
        this.nominations = nominations;
        this.handlings = handlings;
        this.operations = operations;
        this.caller = caller;
    }

    /**
     * Returns a page of nominations, in the order of their references.
     *
     * @param country the country that nominated, or null for all
     * @param status  the status, or null for all
     * @param after   the reference of the last nomination already seen, or null
     */
    public List<NominationView> in(String operation, String country, NominationStatus status, String after, int limit) {
        operations.visible(operation);
        NominationFeature.TARGET.requirePlace(after);
        var reader = caller.get();
        if (seesStatesAlone(reader)) {
            return nominations.states(operation, country, status, after, limit);
        }
        var all = nominations.in(operation);
        var page = all.stream()
                .filter(nomination -> country == null || nomination.country().equals(country))
                .filter(nomination -> status == null || nomination.status() == status)
                .filter(nomination -> after == null || nomination.reference().compareTo(after) > 0)
                .filter(this::isVisible)
                .limit(limit)
                .toList();
        if (reader.isCoordinator()) {
            var persons = SamePersons.among(all.stream().filter(Nomination::stands).toList());
            return withHandling(page.stream().map(nomination -> NominationView.ofFile(nomination, persons)).toList());
        }
        return withHandling(page.stream().map(NominationView::ofFile).toList());
    }

    /** Returns a nomination, as far as the caller may see it. */
    public NominationView one(String reference) {
        return find(reference).orElseThrow(() -> Refusal.notFound("There is no nomination {reference} that you may see.", reference));
    }

    /** Finds a nomination, as far as the caller may see it; empty if the caller may not see the nomination at all. */
    public Optional<NominationView> find(String reference) {
        return seesStatesAlone(caller.get()) ? nominations.state(reference)
                : nominations.find(reference).filter(this::isVisible)
                        .map(nomination -> withHandling(List.of(NominationView.ofFile(nomination))).get(0));
    }

    private static boolean seesStatesAlone(Caller reader) {
        return reader.isManager() && !reader.isCoordinator();
    }

    /** Adds the handling of the file to each view that shows the person. */
    private List<NominationView> withHandling(List<NominationView> views) {
        var kept = handlings.of(views.stream().filter(view -> view.person() != null).map(NominationView::reference).toList()).stream()
                .collect(Collectors.toMap(Handlings.Kept::item, Function.identity()));
        return views.stream().map(view -> view.with(kept.get(view.reference()))).toList();
    }

    private boolean isVisible(Nomination nomination) {
        var reader = caller.get();
        return reader.isCoordinator() || reader.isSystem()
                || reader.isCompliance() && nomination.flagged()
                || reader.country().filter(nomination.country()::equals).isPresent();
    }
}
