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

    /**
     * The reference of a person put forward or sought (T), of a lead or a location (L), or of an arrest (A); its groups are
     * {@code operation} and {@code kind}.
     */
    public static final Pattern ITEM = item("TLA", CODE);

    /** The same as somebody asked for it, who may have left its last sign out. The audit notes it all the same. */
    public static final Pattern ITEM_AS_ASKED = item("TLA", "[0-9A-Z]{4,5}");

    /** The reference of a person put forward or sought: {@code HYDRA-2016-T8F3KQ}. */
    public static final Pattern TARGET = item("T", CODE);

    /** What was reported of a person: a lead, a location or an arrest. */
    public static final Pattern REPORTED = item("LA", CODE);

    public static final Pattern ARREST = item("A", CODE);

    public static final Pattern LEAD = item("L", CODE);

    /** A report by number and name: its reference names no operation. */
    public static final Pattern PERSON_REPORT = Pattern.compile("R-[0-9A-Z]{10}");

    /** A question of one country to others. */
    public static final Pattern QUESTION = Pattern.compile("X-[0-9A-Z]{10}");

    /** What can be asked for: a person put forward or sought, a lead or a location, a question. */
    public static final Pattern RELEASABLE = Pattern.compile(item("TL", CODE).pattern() + "|" + QUESTION.pattern());

    /** An alert of one country to others. */
    public static final Pattern ALERT = Pattern.compile("B-[0-9A-Z]{10}");

    /** A smuggling group. */
    public static final Pattern GROUP = Pattern.compile("G-[0-9A-Z]{10}");

    /** What a country knows of one. */
    public static final Pattern GROUP_FACT = Pattern.compile("F-[0-9A-Z]{10}");

    /** A closed session. */
    public static final Pattern SESSION = Pattern.compile("S-[0-9A-Z]{10}");

    /** An analysis file. */
    public static final Pattern ANALYSIS_FILE = Pattern.compile("A-[0-9A-Z]{10}");

    /** What was contributed to an analysis file. */
    public static final Pattern CONTRIBUTION = Pattern.compile("K-[0-9A-Z]{10}");

    /** A product of an analysis file. */
    public static final Pattern PRODUCT = Pattern.compile("Y-[0-9A-Z]{10}");

    /** A post of specialists. */
    public static final Pattern SPECIALIST = Pattern.compile("E-[0-9A-Z]{10}");

    /** What somebody who is asked says to a question. */
    public static final Pattern ANSWER = Pattern.compile(QUESTION.pattern() + "-[0-9A-Z]{5}");

    /** A declaration for a blind contact, or that somebody is asked for one. */
    public static final Pattern CONTACT = Pattern.compile("C-[0-9A-Z]{10}");

    /**
     * By number and name (R), for a release (Q), an alert (B), a blind contact (C), a smuggling group (G) or what is known of it (F), a
     * closed session (S), a post of specialists (E), an analysis file (A), a contribution to one (K) or a product of one (Y), a
     * question (X) or its answer: of no operation.
     */
    public static final Pattern OF_NO_OPERATION = Pattern.compile("[RQBCGFSEAKY]-[0-9A-Z]{10}|X-[0-9A-Z]{10}(-[0-9A-Z]{5})?");

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

    private static Pattern item(String kinds, String code) {
        return Pattern.compile("(?<operation>" + OPERATION.pattern() + ")-(?<kind>[" + kinds + "])" + code);
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

    /** A new reference for a person put forward or sought: {@code HYDRA-2016-T8F3KQ}. */
    public static String newTarget(String operation) {
        return operation + "-T" + code();
    }

    /** A new reference for a lead or a location: {@code HYDRA-2016-L7M2XB}. */
    public static String newLead(String operation) {
        return operation + "-L" + code();
    }

    /** A new reference for an arrest: {@code HYDRA-2016-A4C9WD}. */
    public static String newArrest(String operation) {
        return operation + "-A" + code();
    }

    /** A new reference for a report on a person given by notice number and name; it names no operation, whether or not one seeks him. */
    public static String newReport() {
        return "R-" + code() + code();
    }

    /** A new reference for a request for a release; it names no operation, because there need not be any. */
    public static String newReleaseRequest() {
        return "Q-" + code() + code();
    }

    /** A new reference for a question of one country to others. */
    public static String newQuestion() {
        return "X-" + code() + code();
    }

    /** A new reference for an answer to a question, of which it goes on. */
    public static String newAnswer(String question) {
        return question + "-" + code();
    }

    /** A new reference for an alert of one country to others. */
    public static String newAlert() {
        return "B-" + code() + code();
    }

    /** A new reference for a declaration for a blind contact, and of the same form for whoever is asked. */
    public static String newContact() {
        return "C-" + code() + code();
    }

    /** A new reference for a smuggling group. */
    public static String newGroup() {
        return "G-" + code() + code();
    }

    /** A new reference for a post of specialists. */
    public static String newSpecialistPost() {
        return "E-" + code() + code();
    }

    /** A new reference for something that is known of a smuggling group. */
    public static String newGroupFact() {
        return "F-" + code() + code();
    }

    /** A new reference for a closed session. */
    public static String newSession() {
        return "S-" + code() + code();
    }

    /** A new reference for an analysis file. */
    public static String newAnalysisFile() {
        return "A-" + code() + code();
    }

    /** A new reference for a contribution to an analysis file. */
    public static String newContribution() {
        return "K-" + code() + code();
    }

    /** A new reference for a product of an analysis file. */
    public static String newProduct() {
        return "Y-" + code() + code();
    }

    /** A new name for something within what has a reference, random as the end of one. */
    public static String newCode() {
        return code();
    }

    /** A new reference for a duty post of a bureau. */
    public static String newDutyPost() {
        return "P-" + code() + code();
    }

    /** A new reference for a check of a duty post. */
    public static String newPostCheck() {
        return "D-" + code() + code();
    }

    /** A new reference for the subscription of a country's own system. */
    public static String newSubscription() {
        return "W-" + code() + code();
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
