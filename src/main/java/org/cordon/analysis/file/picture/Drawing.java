package org.cordon.analysis.file.picture;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cordon.kernel.shared.Refusal;

/**
 * What of a network its reader asks to be drawn. The same of the same network is the same picture.
 *
 * @param first    so many of those with the most links
 * @param expanded what each of them stands beside, in the order in which it was asked for
 * @param added    these as well, in their order
 * @param folded   what stands beside these alone is not drawn
 * @param without  categories of persons, or schemata of things, that are left out
 */
public record Drawing(int first, List<UUID> expanded, List<UUID> added, List<UUID> folded, List<String> without) {

    /** As many as fit. */
    public static final Drawing ALL = new Drawing(Chart.MOST, List.of(), List.of(), List.of(), List.of());

    /** What an address has room for. */
    private static final int MOST_NAMED = 150;

    /** Null of a list is none; null of {@code first} is as many as fit. */
    public static Drawing of(Integer first, List<UUID> expanded, List<UUID> added, List<UUID> folded, List<String> without) {
        return new Drawing(first == null ? Chart.MOST : first, given(expanded), given(added), given(folded), given(without));
    }

    /** @throws Refusal when it asks for more than is ever drawn, or names too many */
    public Drawing {
        if (first < 1 || first > Chart.MOST) {
            throw Refusal.invalid("From 1 to {most} are drawn.", Chart.MOST);
        }
        if (expanded.size() + added.size() + folded.size() + without.size() > MOST_NAMED) {
            throw Refusal.invalid("At most {most} can be expanded, added and folded.", MOST_NAMED);
        }
    }

    /** Those that it names, by their ids. */
    Stream<UUID> named() {
        return Stream.of(expanded, added, folded).flatMap(List::stream);
    }

    private static <T> List<T> given(List<T> list) {
        return list == null ? List.of() : list.stream().distinct().toList();
    }
}
