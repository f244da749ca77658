package org.cordon.nomination;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.cordon.identity.PartialDate;
import org.cordon.shared.PersonName;

/**
 * Says which nominations of other countries may be the same person: the same notice, or a similar name and a date of birth that does not
 * contradict. It errs on the side of asking, because a person who is two targets is arrested twice.
 */
public final class SamePersons {

    private static final double SIMILAR = 0.9;
    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

    /** Two nominations that may be the same person. */
    public record Pair(String reference, String country, String other, String otherCountry) {
    }

    private final List<Person> persons;

    private SamePersons(List<Person> persons) {
        this.persons = persons;
    }

    /** Prepares the nominations of one operation for many questions. */
    static SamePersons among(List<Nomination> nominations) {
        return new SamePersons(nominations.stream().map(Person::of).toList());
    }

    /** Of all nominations those that stand, two by two, that may be the same person and are not joined. */
    public static List<Pair> pairs(List<Nomination> all) {
        var standing = all.stream().filter(nomination -> nomination.isUndecided() || nomination.status() == NominationStatus.ADMITTED)
                .toList();
        var same = among(standing);
        Set<Set<String>> seen = new HashSet<>();
        var pairs = new ArrayList<Pair>();
        for (var nomination : standing) {
            for (var other : same.possibly(nomination)) {
                if (seen.add(Set.of(nomination.reference(), other.reference()))) {
                    pairs.add(new Pair(nomination.reference(), nomination.country(), other.reference(), other.country()));
                }
            }
        }
        return pairs;
    }

    /**
     * The nominations that may be of the same person as this one, leaving out what is joined with it and what its own country nominated.
     */
    List<Nomination> possibly(Nomination nomination) {
        var person = Person.of(nomination);
        return persons.stream().filter(person::maybe).map(Person::nomination).toList();
    }

    private record Person(Nomination nomination, String name, Optional<PartialDate> born) {

        static Person of(Nomination nomination) {
            return new Person(nomination, plain(nomination.name(), nomination.forename()),
                    PartialDate.parse(nomination.notice().path("date_of_birth").asText("")));
        }

        boolean maybe(Person other) {
            return !nomination.country().equals(other.nomination.country()) && !group(nomination).equals(group(other.nomination))
                    && (nomination.entityId().equals(other.nomination.entityId())
                            || agree(born, other.born) && SIMILARITY.apply(name, other.name) >= SIMILAR);
        }

        private static String group(Nomination nomination) {
            return nomination.joinTo() == null ? nomination.reference() : nomination.joinTo();
        }

        /** An unknown birth year says nothing either way; month and day are often swapped or made up. */
        private static boolean agree(Optional<PartialDate> one, Optional<PartialDate> other) {
            return one.isEmpty() || other.isEmpty() || one.get().year() == other.get().year();
        }

        /** The words in the order of the alphabet: names are ordered differently everywhere. */
        private static String plain(String name, String forename) {
            return PersonName.words(name + " " + (forename == null ? "" : forename)).stream().sorted().collect(Collectors.joining(" "));
        }
    }
}
