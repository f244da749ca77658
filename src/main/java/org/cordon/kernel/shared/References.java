package org.cordon.kernel.shared;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The references by which people and scripts name things. They are safe in a URL and never contain a name. References end in a random code
 * and not in a counter: gaps in a counter would tell a country that something is hidden from it.
 */
public final class References {

    /** The code of an operation, which is its reference: {@code HYDRA-2016}. */
    public static final Pattern OPERATION = Pattern.compile("[A-Z]{3,16}(-[0-9]{4})?");

    /**
     * The random code at the end of a reference. It admits more signs than {@link #ALPHABET}, so that a misread reference counts as not
     * found, and not as malformed.
     */
    public static final String CODE = "[0-9A-Z]{5}";

    /** The reference of something in an operation, such as a target or a lead; its groups are {@code operation} and {@code kind}. */
    public static final Pattern ITEM = item(CODE);

    /**
     * The reference of something in an operation as a caller sent it, perhaps without its last sign. The audit notes such a reference as
     * well.
     */
    public static final Pattern ITEM_AS_ASKED = item("[0-9A-Z]{4,5}");

    /** The reference of something that belongs to no operation. */
    public static final Pattern OF_NO_OPERATION = Pattern.compile("[A-Z]-" + CODE.repeat(2));

    /** The reference of a country's participation; its groups are {@code operation} and {@code country}. */
    public static final Pattern PARTICIPATION = Pattern
            .compile("(?<operation>" + OPERATION.pattern() + ")-(?<country>[A-Z]{2}|[0-9A-Z]{3,4})");

    /** The signs of a code leave out I, L, O, U, 0 and 1, which are confused when read aloud or copied by hand. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CODE_LENGTH = 5;
    private static final int MOST_DRAWN = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private References() {
    }

    private static Pattern item(String code) {
        return Pattern.compile("(?<operation>" + OPERATION.pattern() + ")-(?<kind>[A-Z])" + code);
    }

    /** Returns the operation of a target, a lead, an arrest or a participation by its reference. */
    public static String operationOf(String reference) {
        return reference.substring(0, reference.lastIndexOf('-'));
    }

    /** Returns the operation in a text that may be any reference, including the operation's own; empty if the text is no such reference. */
    public static Optional<String> operationNamedBy(String text) {
        return OPERATION.matcher(text).matches() ? Optional.of(text)
                : Stream.of(ITEM_AS_ASKED, PARTICIPATION).map(pattern -> pattern.matcher(text)).filter(Matcher::matches)
                        .map(found -> found.group("operation")).findFirst();
    }

    /** Returns the reference of a country's participation: {@code HYDRA-2016-FR}. */
    public static String participation(String operation, String country) {
        return operation + "-" + country;
    }

    /** Draws a reference of no operation, for something that no page shows, such as a duty post. */
    public static String drawn(String letter) {
        return letter + "-" + code() + code();
    }

    /** Draws a random code that names something within an item. */
    public static String newCode() {
        return code();
    }

    /**
     * Makes something under a random reference, and adds it. If the reference is taken, which happens in a full operation, the method draws
     * another reference.
     *
     * @param made  makes the thing with a given reference, which is new at each call
     * @param added adds the thing, and returns whether its reference was free
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
