package org.cordon.kernel.identity;

import java.text.Normalizer;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Who somebody is said to be, taken apart once to be compared with many.
 *
 * @param names         at least one, the one he is known by first, then aliases
 * @param born          as much of it as is known, and several where sources say several; empty where none is known
 * @param nationalities codes of countries; empty where none is known
 * @param documents     numbers of passports and the like, each with its issuer before it; letters and digits alone count, whatever the
 *                      script
 */
public record Identity(List<WrittenName> names, Set<PartialDate> born, Set<String> nationalities, Set<String> documents) {

    /** Capital letters of Greek and Cyrillic, and those of Latin that look the same. */
    private static final String LOOKS = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧАВЕКМНОРСТУХІЈЅ";
    private static final String LATIN = "ABEZHIKMNOPTYXABEKMHOPCTYXIJS";

    /** @throws IllegalArgumentException without a name */
    public Identity {
        if (names.isEmpty()) {
            throw new IllegalArgumentException("Nobody is without a name");
        }
        names = List.copyOf(names);
        born = Collections.unmodifiableSortedSet(new TreeSet<>(born));
        nationalities = Set.copyOf(nationalities);
        documents = documents.stream().map(Identity::plain).filter(number -> !number.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }

    /** Of whom no more is known than a name and perhaps when he was born. */
    public static Identity of(String name, Optional<PartialDate> born) {
        return new Identity(List.of(WrittenName.of(name)), born.map(Set::of).orElse(Set.of()), Set.of(), Set.of());
    }

    /** So many years lie between the two dates of birth, one of each, that are nearest; 0 where none is known of either. */
    public int yearsApart(Identity other) {
        var apart = born.isEmpty() || other.born.isEmpty() ? 0 : Integer.MAX_VALUE;
        for (var one : born) {
            for (var that : other.born) {
                apart = Math.min(apart, Math.abs(one.year() - that.year()));
            }
        }
        return apart;
    }

    /** The same number, however it is written. */
    private static String plain(String number) {
        return Normalizer.normalize(number, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT).codePoints()
                .filter(Character::isLetterOrDigit).map(Identity::latin).mapToObj(Character::toString).collect(Collectors.joining());
    }

    private static int latin(int sign) {
        var look = LOOKS.indexOf(sign);
        return Character.isDigit(sign) ? '0' + Character.digit(sign, 10) : look < 0 ? sign : LATIN.charAt(look);
    }
}
