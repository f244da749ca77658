package org.cordon.roundup.nomination;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cordon.kernel.identity.Finding;
import org.cordon.kernel.identity.Identity;
import org.cordon.kernel.identity.IdentityMatcher;
import org.cordon.kernel.identity.NameKeys;
import org.cordon.kernel.identity.Reason;

/**
 * Finds nominations of different countries that may concern the same person. Such nominations have the same notice number, or their names
 * are alike in any script and their dates of birth do not contradict each other. False alarms are accepted, because a person who becomes
 * two targets may be arrested twice.
 */
public final class SamePersons {

    /** Two nominations that may concern the same person. */
    public record Pair(String reference, String country, String other, String otherCountry) {
    }

    private final List<Person> persons;
    /** The places of persons in the list, by key. A key is the number of a notice, or a key of a name, and several persons can share it. */
    private final Map<String, List<Integer>> places = new HashMap<>();

    private SamePersons(List<Person> persons) {
        this.persons = persons;
        for (var place = 0; place < persons.size(); place++) {
            for (var key : persons.get(place).keys()) {
                places.computeIfAbsent(key, first -> new ArrayList<>()).add(place);
            }
        }
    }

    /** Prepares the nominations of one operation for many comparisons. */
    static SamePersons among(List<Nomination> nominations) {
        return new SamePersons(nominations.stream().map(Person::of).toList());
    }

    /** Returns each pair of nominations that still stand, may concern the same person and are not joined. */
    public static List<Pair> pairs(List<Nomination> all) {
        var same = among(all.stream().filter(Nomination::stands).toList());
        Set<Set<String>> seen = new HashSet<>();
        var pairs = new ArrayList<Pair>();
        for (var person : same.persons) {
            var nomination = person.nomination;
            for (var other : same.possibly(person)) {
                if (seen.add(Set.of(nomination.reference(), other.reference()))) {
                    pairs.add(new Pair(nomination.reference(), nomination.country(), other.reference(), other.country()));
                }
            }
        }
        return pairs;
    }

    /**
     * Returns the nominations that may concern the same person as this one. Nominations that are joined to this one, or come from the same
     * country, are left out.
     */
    List<Nomination> possibly(Nomination nomination) {
        return possibly(Person.of(nomination));
    }

    /** Returns the findings that speak for and against two nominations concerning one person. */
    static List<Finding> findings(Nomination one, Nomination other) {
        var found = new ArrayList<>(IdentityMatcher.findings(Person.of(one).identity, Person.of(other).identity));
        if (one.entityId().equals(other.entityId())) {
            found.add(new Finding(Reason.SAME_NUMBER, one.entityId(), other.entityId()));
        }
        return found;
    }

    private List<Nomination> possibly(Person person) {
        return person.keys().stream().map(key -> places.getOrDefault(key, List.of())).flatMap(Collection::stream)
                .collect(Collectors.toCollection(TreeSet::new)).stream()
                .map(persons::get).filter(person::maybe).map(Person::nomination).toList();
    }

    private record Person(Nomination nomination, Identity identity, Set<String> keys) {

        static Person of(Nomination nomination) {
            var identity = nomination.identity();
            var keys = NameKeys.of(identity.names().get(0));
            keys.add(nomination.entityId());
            return new Person(nomination, identity, keys);
        }

        boolean maybe(Person other) {
            return !nomination.country().equals(other.nomination.country()) && !group(nomination).equals(group(other.nomination))
                    && (nomination.entityId().equals(other.nomination.entityId())
                            || identity.yearsApart(other.identity) <= 1 && IdentityMatcher.compare(identity, other.identity).mayBe());
        }

        private static String group(Nomination nomination) {
            return nomination.screening().joinTo() == null ? nomination.reference() : nomination.screening().joinTo();
        }
    }
}
