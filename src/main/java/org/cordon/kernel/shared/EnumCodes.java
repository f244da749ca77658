package org.cordon.kernel.shared;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The codes that people and scripts send and read: the names of an enumeration's constants, written exactly so. */
public final class EnumCodes {

    private EnumCodes() {
    }

    /** The constant of this name; empty if there is none, or no name. */
    public static <E extends Enum<E>> Optional<E> find(Class<E> codes, String name) {
        return Arrays.stream(codes.getEnumConstants()).filter(code -> code.name().equals(name)).findFirst();
    }

    /** All names, in the order in which they are declared. */
    public static List<String> of(Class<?> codes) {
        return Arrays.stream(codes.getEnumConstants()).map(code -> ((Enum<?>) code).name()).toList();
    }
}
