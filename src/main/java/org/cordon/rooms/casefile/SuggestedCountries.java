package org.cordon.rooms.casefile;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cordon.exchange.question.ask.QuestionSuggestions;
import org.cordon.exchange.question.ask.QuestionSuggestions.Tie;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.caller.PersonFile;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.country.Country;
import org.cordon.kernel.country.CountryDirectory;
import org.cordon.kernel.shared.Refusal;
import org.cordon.record.handling.Handlings;
import org.cordon.rooms.casefile.TiedReports.Named;
import org.cordon.roundup.nomination.NominationQueries;
import org.cordon.roundup.nomination.PersonView;
import org.cordon.roundup.person.TargetQueries;
import org.cordon.roundup.pursuit.Target;
import org.cordon.roundup.pursuit.VisibleTargets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Suggests the countries that the caller's country could ask about a person, a lead or an arrest. The ties of a country to the person are
 * found only in data that the caller sees. A suggestion therefore reveals no more than the file does.
 */
@Component
@Transactional(readOnly = true)
public class SuggestedCountries {

    private final VisibleTargets visible;
    private final TargetQueries targets;
    private final NominationQueries nominations;
    private final TiedReports reports;
    private final QuestionSuggestions suggestions;
    private final CountryDirectory directory;
    private final Handlings handlings;
    private final CurrentCaller caller;

    SuggestedCountries(VisibleTargets visible, TargetQueries targets, NominationQueries nominations, TiedReports reports,
            QuestionSuggestions suggestions, CountryDirectory directory, Handlings handlings, CurrentCaller caller) {
        this.visible = visible;
        this.targets = targets;
        this.nominations = nominations;
        this.reports = reports;
        this.suggestions = suggestions;
        this.directory = directory;
        this.handlings = handlings;
        this.caller = caller;
    }

    /** @param why all ties of the country to the person, the most important first */
    public record Suggested(String country, List<Tie> why) {
    }

    /** All suggestions on one page, the best first. */
    public record About(List<Suggested> items, String next, @JsonIgnore String reference)
            implements PersonFile {

        @Override
        public Stream<String> shown() {
            return Stream.of(reference);
        }
    }

    /** The ties of countries to a person, and the handlings that decide which countries may not know of that person. */
    private record Ties(Stream<Named> named, List<Handlings.Kept> handling) {
    }

    /**
     * Returns the countries that the decision table suggests.
     *
     * @param reference the reference of a target, a nomination, a lead or an arrest
     * @throws Refusal forbidden, unless the caller works for a country; not found, if the caller sees nothing of this reference
     */
    public About about(String reference) {
        var own = caller.get().requireCountry();
        var ties = ties(reference);
        var byCountry = new TreeMap<String, EnumSet<Tie>>();
        ties.named.filter(named -> suggestions.rank(named.tie()).isPresent()).filter(named -> !named.country().equals(own))
                .forEach(named -> byCountry.computeIfAbsent(named.country(), country -> EnumSet.noneOf(Tie.class)).add(named.tie()));
        ties.handling.stream().map(kept -> kept.handling().restriction())
                .forEach(restriction -> byCountry.keySet().removeIf(country -> restriction.excludes(Roles.bureau(country))));
        return new About(directory.byCodes(byCountry.keySet()).stream().map(Country::code)
                .map(country -> new Suggested(country, List.copyOf(byCountry.get(country))))
                .sorted(Comparator.comparingInt(this::rank)).toList(), null, reference);
    }

    private int rank(Suggested suggested) {
        return suggested.why().stream().mapToInt(tie -> suggestions.rank(tie).orElseThrow()).min().orElseThrow();
    }

    private Ties ties(String reference) {
        var reported = reports.aboutWhom(reference);
        var target = visible.findVisible(reported.orElse(reference));
        if (target.isPresent()) {
            return ties(reference, target.get());
        }
        if (reported.isPresent()) {
            return new Ties(reports.named(reference, null).stream(), handlings.of(List.of(reference)));
        }
        var nomination = nominations.find(reference)
                .orElseThrow(() -> Refusal.notFound("There is no target, lead or arrest {reference} that you may see.", reference));
        return new Ties(of(nomination.person()), Stream.ofNullable(nomination.handling()).toList());
    }

    private Ties ties(String reference, Target target) {
        var file = targets.file(target.reference());
        var named = Stream.of(named(Tie.HOST, file.hosts()), of(file.person()), named(Tie.WANTING, file.wanting()),
                reports.named(reference, target.reference()).stream());
        var handling = Stream.concat(Stream.ofNullable(file.handling()).flatMap(List::stream), handlings.of(List.of(reference)).stream());
        return new Ties(named.flatMap(one -> one), handling.toList());
    }

    private static Stream<Named> of(PersonView person) {
        return person == null ? Stream.empty() : named(Tie.NATIONALITY, person.nationalities());
    }

    private static Stream<Named> named(Tie tie, List<String> countries) {
        return Stream.ofNullable(countries).flatMap(List::stream).map(country -> new Named(tie, country));
    }
}
