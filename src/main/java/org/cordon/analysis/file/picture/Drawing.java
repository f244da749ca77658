package org.cordon.analysis.file.picture;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cordon.kernel.shared.Refusal;

/**
 * The part of a network that a reader wants to see drawn. The same drawing of the same network gives the same picture.
 *
 * @param first    the number of nodes with which the picture begins, in the order of their ranks
 * @param expanded the nodes whose neighbours are drawn, in the order in which the reader asked
 * @param added    the nodes that are drawn as well, in their order
 * @param folded   the nodes whose neighbours are hidden; a neighbour that is linked with another drawn node stays
 * @param without  the categories of persons, or schemata of things, that are left out
 */
public record Drawing(int first, List<UUID> expanded, List<UUID> added, List<UUID> folded, List<String> without) {

    /** A drawing of as many nodes as fit. */
    public static final Drawing ALL = new Drawing(Chart.MOST, List.of(), List.of(), List.of(), List.of());

    /** The most ids and kinds that a drawing may name, because an address has no room for more. */
    private static final int MOST_NAMED = 150;

    /** Returns a drawing. A list that is null becomes an empty list; if {@code first} is null, as many nodes as fit are drawn. */
    public static Drawing of(Integer first, List<UUID> expanded, List<UUID> added, List<UUID> folded, List<String> without) {
        return new Drawing(first == null ? Chart.MOST : first, given(expanded), given(added), given(folded), given(without));
    }

    /**
     * @throws Refusal if the picture would begin with less than one node or more than {@link Chart#MOST}, or the drawing names too many ids
     *                 and kinds
     */
    public Drawing {
        if (first < 1 || first > Chart.MOST) {
            throw Refusal.invalid("From 1 to {most} are drawn.", Chart.MOST);
        }
        if (expanded.size() + added.size() + folded.size() + without.size() > MOST_NAMED) {
            throw Refusal.invalid("At most {most} can be expanded, added and folded.", MOST_NAMED);
        }
    }

    /** Returns the ids that the drawing names. */
    Stream<UUID> named() {
        return Stream.of(expanded, added, folded).flatMap(List::stream);
    }

    private static <T> List<T> given(List<T> list) {
        return list == null ? List.of() : list.stream().distinct().toList();
    }
}
