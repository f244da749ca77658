package org.cordon.kernel.shared;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The references by which people and scripts name things. They are safe in a URL, never contain a name, and end in a random code
 * instead of a counter, because gaps in a counter would tell a country that something is hidden from it.
 */
public final class References {

    /** An operation's code, which is its reference: {@code HYDRA-2016}. */
    public static final Pattern OPERATION = Pattern.compile("[A-Z]{3,16}(-[0-9]{4})?");

    /**
     * The code at the end of a reference. More is read than {@link #ALPHABET} makes, so that one that was misread is not found instead of
     * malformed.
     */
    private static final String CODE = "[0-9A-Z]{5}";

    /** What belongs to an operation, as a person who is sought or a lead; its groups are {@code operation} and {@code kind}. */
    public static final Pattern ITEM = item(CODE);

    /** The same as somebody asked for it, who may have left its last sign out. The audit notes it all the same. */
    public static final Pattern ITEM_AS_ASKED = item("[0-9A-Z]{4,5}");

    /** What belongs to no operation. */
    public static final Pattern OF_NO_OPERATION = Pattern.compile("[A-Z]-" + CODE.repeat(2));

    /** The reference of a country's participation; its groups are {@code operation} and {@code country}. */
    public static final Pattern PARTICIPATION = Pattern
            .compile("(?<operation>" + OPERATION.pattern() + ")-(?<country>[A-Z]{2}|[0-9A-Z]{3,4})");

    /** The signs of a code are no I, L, O, U and neither 0 nor 1: they are mistaken for one another when read aloud or copied by hand. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CODE_LENGTH = 5;
    private static final int MOST_DRAWN = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private References() {
    }

    private static Pattern item(String code) {
        return Pattern.compile("(?<operation>" + OPERATION.pattern() + ")-(?<kind>[A-Z])" + code);
    }

    /** The operation that a reference of a person, a lead, an arrest or a participation belongs to. */
    public static String operationOf(String reference) {
        return reference.substring(0, reference.lastIndexOf('-'));
    }

    /** The operation that a text names which may be any reference, its own code included; empty where it names none. */
    public static Optional<String> operationNamedBy(String text) {
        return OPERATION.matcher(text).matches() ? Optional.of(text)
                : Stream.of(ITEM_AS_ASKED, PARTICIPATION).map(pattern -> pattern.matcher(text)).filter(Matcher::matches)
                        .map(found -> found.group("operation")).findFirst();
    }

    /** The reference of a country's participation: {@code HYDRA-2016-FR}. */
    public static String participation(String operation, String country) {
        return operation + "-" + country;
    }

    /** A new reference of no operation, for what no page shows, as a duty post. */
    public static String drawn(String letter) {
        return letter + "-" + code() + code();
    }

    /** A new name for something within what has a reference, random as the end of one. */
    public static String newCode() {
        return code();
    }

    /**
     * Makes something under a new reference, and adds it. Of the codes of an operation so many are in use that one which is drawn may be
     * taken: then another is.
     *
     * @param made  with a reference that is drawn anew each time
     * @param added whether nothing had its reference yet
     */
    public static <T> T firstFree(Supplier<T> made, Predicate<T> added) {
        return Stream.generate(made).limit(MOST_DRAWN).filter(added).findFirst()
                .orElseThrow(() -> new IllegalStateException("No reference is free among " + MOST_DRAWN + " that were drawn"));
    }

    private static String code() {
        var code = new StringBuilder(CODE_LENGTH);
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }
}
