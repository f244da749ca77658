package org.cordon.exchange.question.ask;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cordon.kernel.identity.NameKeys;
import org.cordon.kernel.identity.WrittenName;
import org.cordon.kernel.shared.PersonName;

/**
 * A detail in the text of a question that can lead to another question about the same matter. The spelling of the trace is normalised.
 *
 * @param written the detail as the text has it; personal data
 */
record QuestionTrace(Kind kind, String spelling, String written) {

    /**
     * The kinds of trace. A name trace is a pair of words from a name, because a text may use only some of a person's names, in any order.
     * Each pair is kept once as the words are spelled, and once as they sound.
     */
    enum Kind { TELEPHONE, DOCUMENT, NAME }

    private static final int MOST = 100;
    private static final int WORDS_OF_A_NAME = 6;
    /** The number of last digits of a telephone number that are compared. They are the same with and without the country code. */
    private static final int SUBSCRIBER = 9;
    private static final int LONGEST_NUMBER = 15;
    private static final int SHORTEST_NUMBER = 7;
    private static final int DIGITS_ALONE = 6;
    private static final int FEWEST_DIGITS = 4;

    private static final Pattern DATE = Pattern.compile("\\p{Nd}{1,4}[-. ]\\p{Nd}{1,2}[-. ]\\p{Nd}{2,4}");
    private static final Pattern CALLED = Pattern.compile(
            "(?<![\\p{L}\\p{Nd}/+-])(?:\\+ ?|\\(?)\\p{Nd}[\\p{Nd} ().\\u00A0-]{5,24}\\p{Nd}(?![\\p{L}\\p{Nd}/])");
    private static final Pattern NUMBERED = Pattern.compile("(?<![\\p{L}\\p{Nd}/-])[\\p{L}\\p{Nd}]{5,20}(?![\\p{L}\\p{Nd}/-])");
    private static final Pattern NAMED = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'’-]+(?:[ \\u00A0]+\\p{Lu}[\\p{L}\\p{M}'’-]+)+");

    /** Returns the kind and the spelling as one text: the form in which the trace is kept and looked up. */
    String key() {
        return kind + " " + spelling;
    }

    /** Returns the traces in a text by their keys, in the order of the text. */
    static Map<String, QuestionTrace> in(String text) {
        var found = new LinkedHashMap<String, QuestionTrace>();
        // The telephone numbers are cut out first, so that they do not count as the numbers of documents.
        var rest = CALLED.matcher(text).replaceAll(match -> {
            var written = match.group();
            if (!isTelephone(written)) {
                return Matcher.quoteReplacement(written);
            }
            add(found, Kind.TELEPHONE, subscriber(digits(written)), written);
            return " ";
        });
        NUMBERED.matcher(rest).results().map(match -> match.group()).forEach(written -> {
            var digits = digits(written);
            if (digits.length() >= FEWEST_DIGITS && !digits.startsWith("0")) {
                add(found, Kind.DOCUMENT, digits.length() >= DIGITS_ALONE ? digits : String.join("", PersonName.words(written)), written);
            }
        });
        NAMED.matcher(text).results().map(match -> match.group()).forEach(written -> pairs(written)
                .forEach(pair -> add(found, Kind.NAME, pair, written)));
        return found;
    }

    private static boolean isTelephone(String written) {
        var digits = digits(written);
        return !DATE.matcher(written).matches() && digits.length() >= SHORTEST_NUMBER && digits.length() <= LONGEST_NUMBER
                && (written.startsWith("+") || digits.startsWith("0"));
    }

    private static void add(Map<String, QuestionTrace> found, Kind kind, String spelling, String written) {
        var trace = new QuestionTrace(kind, spelling, written);
        if (found.size() < MOST) {
            found.putIfAbsent(trace.key(), trace);
        }
    }

    private static String digits(String written) {
        return written.codePoints().filter(Character::isDigit).mapToObj(digit -> String.valueOf(Character.digit(digit, 10)))
                .collect(Collectors.joining());
    }

    private static String subscriber(String digits) {
        var called = digits.replaceFirst("^0+", "");
        return called.length() > SUBSCRIBER ? called.substring(called.length() - SUBSCRIBER) : called;
    }

    private static Set<String> pairs(String name) {
        var words = PersonName.words(name).stream().limit(WORDS_OF_A_NAME).sorted(Comparator.naturalOrder()).toList();
        var pairs = new TreeSet<String>();
        for (int first = 0; first < words.size(); first++) {
            for (var second : words.subList(first + 1, words.size())) {
                pairs.add(words.get(first) + " " + second);
                sounds(words.get(first)).forEach(one -> sounds(second).forEach(other -> pairs.add(inOrder(one, other))));
            }
        }
        return pairs;
    }

    private static Set<String> sounds(String word) {
        return NameKeys.of(WrittenName.of(word));
    }

    private static String inOrder(String one, String other) {
        return one.compareTo(other) <= 0 ? one + " " + other : other + " " + one;
    }
}
