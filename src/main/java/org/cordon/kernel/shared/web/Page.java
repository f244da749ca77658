package org.cordon.kernel.shared.web;

import java.util.List;
import java.util.function.Function;

/**
 * Part of a list.
 *
 * @param next what to ask for as {@code after} to get the following part, or null at the end
 */
public record Page<T>(List<T> items, String next) {

    public static final int SIZE = 200;

    /** The same part, with each item as the reader is shown it. */
    public <S> Page<S> map(Function<T, S> shown) {
        return new Page<>(items.stream().map(shown).toList(), next);
    }

    /** Makes a page of one item more than it holds, which tells whether another page follows. */
    public static <T> Page<T> of(List<T> found, Function<T, String> reference) {
        return of(found, SIZE, reference);
    }

    /** The same for a list whose items are large, in pages of fewer. */
    public static <T> Page<T> of(List<T> found, int size, Function<T, String> reference) {
        if (found.size() <= size) {
            return new Page<>(found, null);
        }
        var items = found.subList(0, size);
        return new Page<>(items, reference.apply(items.get(size - 1)));
    }
}
