package org.cordon.kernel.shared;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The codes that people and scripts send and read: the exact names of an enumeration's constants. */
public final class EnumCodes {

    private EnumCodes() {
    }

    /** Returns the constant of this name; empty if there is none, or the name is null. */
    public static <E extends Enum<E>> Optional<E> find(Class<E> codes, String name) {
        return Arrays.stream(codes.getEnumConstants()).filter(code -> code.name().equals(name)).findFirst();
    }

    /** Returns all names in the order of their declaration. */
    public static List<String> of(Class<?> codes) {
        return Arrays.stream(codes.getEnumConstants()).map(code -> ((Enum<?>) code).name()).toList();
    }
}
