package org.cordon.identity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who somebody is said to be, taken apart once to be compared with many.
 *
 * @param names         at least one, the one he is known by first, then aliases
 * @param born          as much of it as is known
 * @param nationalities codes of countries; empty where none is known
 * @param documents     numbers of passports and the like, each with its issuer before it; letters and digits alone count
 */
public record Identity(List<WrittenName> names, Optional<PartialDate> born, Set<String> nationalities, Set<String> documents) {

    /** @throws IllegalArgumentException without a name */
    public Identity {
        if (names.isEmpty()) {
            throw new IllegalArgumentException("Nobody is without a name");
        }
        names = List.copyOf(names);
        nationalities = Set.copyOf(nationalities);
        documents = documents.stream().map(number -> number.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT))
                .filter(number -> !number.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }

    /** Of whom no more is known than a name and perhaps when he was born. */
    public static Identity of(String name, Optional<PartialDate> born) {
        return new Identity(List.of(WrittenName.of(name)), born, Set.of(), Set.of());
    }
}
