package org.cordon.roundup.person;

import static org.cordon.kernel.shared.Said.said;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.country.CountryCodes;
import org.cordon.kernel.shared.Page;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.kernel.shared.Said;
import org.cordon.roundup.nomination.NominationFeature;
import org.cordon.roundup.nomination.NominationQueries;
import org.cordon.roundup.nomination.NominationStatus;
import org.cordon.roundup.nomination.Nominations;
import org.cordon.roundup.pursuit.TargetState;
import org.cordon.roundup.pursuit.VisibleTargets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The persons that a caller may see, over all operations: targets, and nominations that have not become targets. The same rules hold as for
 * {@link VisibleTargets} and {@link NominationQueries}. A manager gets references and states, and cannot search by name.
 */
@Component
@Transactional(readOnly = true)
public class Persons {

    /** The number of persons on a page. */
    public static final int PAGE = 50;

    private static final int LONGEST_SEARCH = 200;
    /** The number of persons with a similar name that a search shows. */
    private static final int NEAR = 20;
    /** The number of persons whose names are compared with the searched name: a comparison takes about 0.1 ms. */
    private static final int MOST_COMPARED = 400;

    private final PersonRows rows;
    private final TargetQueries targets;
    private final Nominations nominations;
    private final CurrentCaller caller;

    Persons(PersonRows rows, TargetQueries targets, Nominations nominations, CurrentCaller caller) {
        this.rows = rows;
        this.targets = targets;
        this.nominations = nominations;
        this.caller = caller;
    }

    /** The relation of a country to a person. */
    public enum Role {
        /** The country wants or nominated the person. */
        WANTING,
        /** The person is believed to be in the country. */
        HOST,
        /** The person was released to the country; the search finds only releases to the reader's own country. */
        RELEASED
    }

    /**
     * The conditions of a search. A condition that is null does not limit the search.
     *
     * @param text words of a name in any spelling and order, the number of a notice with or without its year, or a reference
     * @param state the name of a {@link TargetState} or a {@link NominationStatus}
     * @param country limits the search to persons whom this country wants or who are believed to be in it
     * @param role limits the search to persons to whom the country has this relation; if no country is given, the relation to the reader's
     * own country counts
     * @param list the version of the operation's target list to search; 0 for the list as it would be frozen now
     * @param pursued whether to find only persons about whom reports are still taken
     * @param after the reference of the last person already seen
     */
    public record Search(String text, String state, String country, Role role, String operation, Integer list, boolean pursued,
            String after) {
    }

    /**
     * Returns a page of persons, in the order of their references.
     *
     * <p>Behind the last person of a search by name stand the persons with a similar name, the most similar first. They come only when no
     * page follows, so each page begins where the page before it ended, as in every list.
     *
     * @throws Refusal forbidden, if the caller's role has no access to persons; invalid, with the field, if a condition cannot be read
     */
    public Page<PersonItem> find(Search search) {
        requireReader();
        check(search);
        var page = Page.of(rows.find(search, caller.get(), PAGE + 1), PAGE, reference -> reference);
        var items = items(page.items());
        if (page.next() == null) {
            items.addAll(near(search));
        }
        return new Page<>(items, page.next());
    }

    /** @throws Refusal forbidden, if the caller's role has no access to persons */
    public void requireReader() {
        var reader = caller.get();
        if (reader.country().isEmpty() && !reader.isCoordinator() && !reader.isCompliance() && !reader.isManager() && !reader.isPartner()) {
            throw Refusal.forbidden("Persons are for the countries, the coordination, compliance and whomever they are released to.");
        }
    }

    /**
     * Returns the persons whose name is similar to the searched name, but who do not have its words. Managers cannot search by name, and a
     * partner finds only the names that it knows, so both get none.
     */
    private List<PersonItem> near(Search search) {
        var reader = caller.get();
        if (search.text() == null || reader.isPartner() || reader.isManager() && !reader.isCoordinator()) {
            return List.of();
        }
        var sought = new SoughtName(search.text());
        var everywhere = new Search(search.text(), search.state(), search.country(), search.role(), search.operation(), search.list(),
                search.pursued(), null);
        return sought.nearest(items(sought.nearest(rows.alike(everywhere, reader, MOST_COMPARED), NEAR)));
    }

    private static void check(Search search) {
        NominationFeature.TARGET.requirePlace(search.after());
        if (search.text() != null && search.text().length() > LONGEST_SEARCH) {
            throw invalid("q", said("must not be longer than {most} characters", LONGEST_SEARCH));
        }
        var states = Stream.concat(Stream.of(TargetState.values()).filter(state -> state != TargetState.JOINED).map(Enum::name),
                Stream.of(NominationStatus.values()).map(Enum::name)).distinct().toList();
        if (search.state() != null && !states.contains(search.state())) {
            throw invalid("state", said("is none of {codes}", states));
        }
        if (search.country() != null && !CountryCodes.isKnown(search.country())) {
            throw invalid("country", said("is no code of a country"));
        }
        if (search.list() != null && search.operation() == null) {
            throw invalid("operation", said("must be given with a version of its list"));
        }
    }

    private static Refusal invalid(String field, Said reason) {
        return Refusal.invalid(said("The search cannot be read: {field} {reason}.", field, reason), List.of(new Reason(field, reason)));
    }

    private List<PersonItem> items(List<String> references) {
        var partner = caller.get().isPartner();
        var found = targets.summaries(references).stream().map(target -> partner ? PersonItem.released(target) : PersonItem.of(target))
                .collect(Collectors.toCollection(ArrayList::new));
        var admitted = found.stream().map(PersonItem::reference).collect(Collectors.toSet());
        found.addAll(nominations(references.stream().filter(reference -> !admitted.contains(reference)).toList()));
        found.sort(Comparator.comparing(PersonItem::reference));
        return found;
    }

    /** Returns the lines of nominations. A manager gets them without the person. */
    private List<PersonItem> nominations(List<String> references) {
        if (!caller.get().isManager() || caller.get().isCoordinator()) {
            return nominations.of(references).stream().map(PersonItem::of).toList();
        }
        return rows.states(references);
    }
}
