package org.cordon.shared.web;

import java.util.List;
import java.util.function.Function;

/**
 * Part of a list.
 *
 * @param next what to ask for as {@code after} to get the following part, or null at the end
 */
public record Page<T>(List<T> items, String next) {

    public static final int SIZE = 200;

    /** Makes a page of one item more than it holds, which tells whether another page follows. */
    public static <T> Page<T> of(List<T> found, Function<T, String> reference) {
        if (found.size() <= SIZE) {
            return new Page<>(found, null);
        }
        var items = found.subList(0, SIZE);
        return new Page<>(items, reference.apply(items.get(SIZE - 1)));
    }
}
