package org.cordon.roundup.person;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.kernel.identity.Likeness;
import org.cordon.kernel.identity.NameMatcher;
import org.cordon.kernel.identity.WrittenName;
import org.cordon.roundup.person.PersonRows.Named;

/**
 * The name that a reader searches. Some readers type only a family name or only a forename. So the searched name is compared with each of
 * them alone and with both together, and the best score counts.
 */
final class SoughtName {

    private final WrittenName sought;

    SoughtName(String text) {
        sought = WrittenName.of(text);
    }

    /** Returns the references of the persons whose names are similar, the most similar first. */
    List<String> nearest(List<Named> names, int limit) {
        return nearest(names, name -> score(name.name(), name.forename())).map(Named::reference).distinct().limit(limit).toList();
    }

    /**
     * Returns the persons whose names are similar, the most similar first, with the reasons. The reader may know a person under another
     * name than the one by which the person was found, and only the shown name may be compared here.
     */
    List<PersonItem> nearest(List<PersonItem> persons) {
        return nearest(persons, person -> score(person.name(), person.forename()))
                .map(person -> person.near(NameMatcher.findings(sought, WrittenName.of(full(person.name(), person.forename())))))
                .toList();
    }

    private static <T> Stream<T> nearest(List<T> all, ToDoubleFunction<T> score) {
        record Scored<T>(T one, double score) {
        }
        return all.stream().map(one -> new Scored<>(one, score.applyAsDouble(one))).filter(scored -> scored.score >= Likeness.MAYBE)
                .sorted(Comparator.comparingDouble((Scored<T> scored) -> scored.score).reversed()).map(Scored::one);
    }

    private double score(String name, String forename) {
        return Stream.of(name, forename, full(name, forename)).filter(Objects::nonNull).distinct()
                .mapToDouble(one -> NameMatcher.compare(sought, WrittenName.of(one)).score()).max().orElse(0);
    }

    private static String full(String name, String forename) {
        return Stream.of(name, forename).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }
}
