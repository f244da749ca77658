package org.cordon.kernel.shared;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param next the value of {@code after} that asks for the following part, or null at the end
 */
public record Page<T>(List<T> items, String next) {

    public static final int SIZE = 200;

    /** Returns a page that holds the whole of a list. */
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, null);
    }

    /** Returns this part with each item in the form that the reader sees. */
    public <S> Page<S> map(Function<T, S> shown) {
        return new Page<>(items.stream().map(shown).toList(), next);
    }

    /** Makes a page of at most {@link #SIZE} items. If one item more was found, another page follows. */
    public static <T> Page<T> of(List<T> found, Function<T, String> reference) {
        return of(found, SIZE, reference);
    }

    /** Makes a page of at most this many items. If one item more was found, another page follows. */
    public static <T> Page<T> of(List<T> found, int size, Function<T, String> reference) {
        return found.size() <= size ? whole(found) : new Page<>(found.subList(0, size), reference.apply(found.get(size - 1)));
    }

    /** A part of a list whose items have an id instead of a reference; {@code next} says where the next part begins. */
    public record ById<T>(List<T> items, UUID next) {

        /** Makes a page of at most this many items. If one item more was found, another page follows. */
        public static <T> ById<T> of(List<T> found, int size, Function<T, UUID> id) {
            return found.size() <= size ? new ById<>(found, null) : new ById<>(found.subList(0, size), id.apply(found.get(size - 1)));
        }

        /** Returns this part with each item in the form that the reader sees. */
        public <S> ById<S> map(Function<T, S> shown) {
            return new ById<>(items.stream().map(shown).toList(), next);
        }
    }
}
