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
 * A description of a person, taken apart once to be compared with many.
 *
 * @param names         at least one: the main name first, then aliases
 * @param born          each date of birth that a source gives, as far as it is known; empty if none is known
 * @param nationalities codes of countries; empty if none is known
 * @param documents     numbers of passports and the like, each after its issuer; only letters and digits count, whatever the script
 */
public record Identity(List<WrittenName> names, Set<PartialDate> born, Set<String> nationalities, Set<String> documents) {

    /** Capital letters of Greek and Cyrillic that look like Latin letters. {@code LATIN} has these Latin letters in the same order. */
    private static final String LOOKS = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧАВЕКМНОРСТУХІЈЅ";
    private static final String LATIN = "ABEZHIKMNOPTYXABEKMHOPCTYXIJS";

    /** @throws IllegalArgumentException if there is no name */
    public Identity {
        if (names.isEmpty()) {
            throw new IllegalArgumentException("Nobody is without a name");
        }
        names = List.copyOf(names);
        born = Collections.unmodifiableSortedSet(new TreeSet<>(born));
        nationalities = Set.copyOf(nationalities);
        documents = documents.stream().map(Identity::plain).filter(number -> !number.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }

    /** Returns a description with a name and perhaps a date of birth, and nothing more. */
    public static Identity of(String name, Optional<PartialDate> born) {
        return new Identity(List.of(WrittenName.of(name)), born.map(Set::of).orElse(Set.of()), Set.of(), Set.of());
    }

    /** Returns the years between the two closest dates of birth, one of each description; 0 if either description has no date of birth. */
    public int yearsApart(Identity other) {
        var apart = born.isEmpty() || other.born.isEmpty() ? 0 : Integer.MAX_VALUE;
        for (var one : born) {
            for (var that : other.born) {
                apart = Math.min(apart, Math.abs(one.year() - that.year()));
            }
        }
        return apart;
    }

    /** Returns the normal form of a number, so that different spellings are equal. */
    private static String plain(String number) {
        return Normalizer.normalize(number, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT).codePoints()
                .filter(Character::isLetterOrDigit).map(Identity::latin).mapToObj(Character::toString).collect(Collectors.joining());
    }

    private static int latin(int sign) {
        var look = LOOKS.indexOf(sign);
        return Character.isDigit(sign) ? '0' + Character.digit(sign, 10) : look < 0 ? sign : LATIN.charAt(look);
    }
}
