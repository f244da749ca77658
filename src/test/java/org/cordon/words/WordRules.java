package org.cordon.words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules for the texts of each other language beside the English ones. A rule returns its findings as sentences that name the key. */
public final class WordRules {

    /** The plural forms that a language uses for the numbers from 0 to 999, by the names of the platform's plural rules. */
    private static final Map<String, Set<String>> PLURALS = Map.of(
            "en", Set.of("one", "other"), "fr", Set.of("one", "other"), "es", Set.of("one", "other"),
            "ar", Set.of("zero", "one", "two", "few", "many", "other"));
    /** Forms that may name their number in words. */
    private static final Pattern OWN_NUMBER = Pattern.compile(".+\\.(zero|one|two)");
    private static final Pattern PLURAL = Pattern.compile("(.+)\\.(zero|one|two|few|many|other)");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}’']*");
    private static final Pattern ENGLISH = Pattern
            .compile("\\b(the|of|and|is|are|was|were|has|have|been|be|will|which|who|whom|what|when|by|for|not|no one|nobody|nothing|"
                    + "their|there|they|this|that|these|those|your|you|with|without|from|into|until|before|after|here|does|can|cannot|could|should|must|may|"
            + "please|still|again|only|each|every|other|them|its|it|to|at)\\b", Pattern.CASE_INSENSITIVE);
    private static final Map<String, Pattern> OTHER_LETTERS = Map.of(
            "fr", Pattern.compile("[ñ¿¡áíóú\\p{InArabic}]"), "es", Pattern.compile("[œæçêèàùâîôûëï\\p{InArabic}]"));
    private static final Pattern BREAKING = Pattern.compile("(?<=\\S) (?=[:;?!»](\\W|$))|« ");
    private static final Pattern ARABIC = Pattern.compile("\\p{InArabic}");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z][A-Za-z'’-]+");

    /** Names and codes: the same in every language, and the only Latin letters among Arabic ones. */
    private static final Pattern NAMES = Pattern
            .compile("\\b(Cordon|Camunda|Tasklist|Cockpit|Admin|Message-ID|I-24/7|Excel|Windows-1252|Ctrl\\+[A-Z]|[A-Z]{2,}(-[0-9]+)?)\\b");
    /** Texts for the computer, not for people. */
    private static final Set<String> SETTINGS = Set.of("layout.direction", "time.pattern");
    /** English words that are also words of the other language. */
    private static final Map<String, Set<String>> SHARED = Map.of(
            "fr",
            Set.of("Menu", "%d minutes", "{n} incident", "{n} incidents", "{n} minute", "{n} minutes", "Action", "Applications",
                    "Article 2", "Article 3", "Code", "Confirmation", "Corruption",
                    "Date", "Dates", "Description", "Documentation", "Documents", "Europe", "Incidents", "Invitations", "Message",
                    "Palestine", "Participation", "Phase", "Questions",
                    "Flash", "Signature", "Type", "Variables", "blond"),
            "es", Set.of("Color", "Error", "Flash", "General", "may.", "No", "Variables"),
            "ar", Set.of());

    private WordRules() {
    }

    static Map<String, BiFunction<Words, String, List<String>>> all() {
        var rules = new LinkedHashMap<String, BiFunction<Words, String, List<String>>>();
        rules.put("same keys", WordRules::sameKeys);
        rules.put("every plural", WordRules::everyPlural);
        rules.put("same placeholders", WordRules::samePlaceholders);
        rules.put("same marks", WordRules::sameMarks);
        rules.put("nothing empty", WordRules::nothingEmpty);
        rules.put("not English", WordRules::notEnglish);
        rules.put("own letters", WordRules::ownLetters);
        rules.put("no break", WordRules::noBreak);
        return rules;
    }

    private static List<String> sameKeys(Words words, String language) {
        var english = plain(words, words.english().keySet());
        var own = plain(words, words.in(language).keySet());
        return Stream.concat(english.stream().filter(key -> !own.contains(key)).map(key -> key + " is missing"),
                own.stream().filter(key -> !english.contains(key)).map(key -> key + " is not in English")).toList();
    }

    /** A language has each of its plural forms, and none of another language. */
    private static List<String> everyPlural(Words words, String language) {
        var keys = words.in(language).keySet();
        return plurals(words).stream().flatMap(key -> {
            var forms = keys.stream().filter(own -> isFormOf(own, key)).map(own -> own.substring(key.length() + 1))
                    .collect(Collectors.toCollection(TreeSet::new));
            return forms.equals(PLURALS.get(language)) ? Stream.empty()
                    : Stream.of(key + " has the forms " + forms + ", not " + new TreeSet<>(PLURALS.get(language)));
        }).toList();
    }

    private static List<String> samePlaceholders(Words words, String language) {
        return pairs(words, language).filter(pair -> {
            var english = placeholders(pair.english());
            var own = placeholders(pair.own());
            if (OWN_NUMBER.matcher(pair.key()).matches()) {
                english.remove("n");
                own.remove("n");
            }
            return !english.equals(own);
        }).map(pair -> pair + " has the placeholders " + placeholders(pair.own()) + ", not " + placeholders(pair.english())).toList();
    }

    private static List<String> sameMarks(Words words, String language) {
        return pairs(words, language).filter(pair -> marks(pair.english()) != marks(pair.own())).map(pair -> pair + " marks other parts")
                .toList();
    }

    private static List<String> nothingEmpty(Words words, String language) {
        return pairs(words, language).filter(pair -> pair.own().isBlank() != pair.english().isBlank()).map(pair -> pair + " is empty")
                .toList();
    }

    private static List<String> notEnglish(Words words, String language) {
        return pairs(words, language).filter(pair -> isEnglish(pair, language)).map(Pair::toString).toList();
    }

    private static boolean isEnglish(Pair pair, String language) {
        var said = withoutNames(pair.own());
        if (!WORD.matcher(said).find() || SHARED.get(language).contains(pair.own())) {
            return false;
        }
        return soundsEnglish(said) || pair.own().equals(pair.english());
    }

    /** Each language is written in its own letters. */
    private static List<String> ownLetters(Words words, String language) {
        return pairs(words, language).filter(pair -> {
            var said = withoutNames(pair.own());
            return language.equals("ar")
                    ? LATIN.matcher(said).find() || WORD.matcher(withoutNames(pair.english())).find() && !ARABIC.matcher(said).find()
                    : OTHER_LETTERS.get(language).matcher(said).find();
        }).map(Pair::toString).toList();
    }

    /** No line may break before a sign or inside quotation marks in French. */
    private static List<String> noBreak(Words words, String language) {
        return !language.equals("fr") ? List.of()
                : pairs(words, language).filter(pair -> BREAKING.matcher(pair.own()).find()).map(Pair::toString).toList();
    }

    private static String withoutNames(String sentence) {
        return NAMES.matcher(PLACEHOLDER.matcher(sentence).replaceAll(" ")).replaceAll(" ");
    }

    /** Returns the keys; all forms of a plural count as one key. */
    private static Set<String> plain(Words words, Set<String> keys) {
        var plurals = plurals(words);
        return keys.stream().map(key -> plurals.stream().filter(plural -> isFormOf(key, plural)).findFirst().orElse(key))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> plurals(Words words) {
        return words.english().keySet().stream().filter(key -> key.endsWith(".one")).map(key -> key.substring(0, key.length() - 4))
                .filter(key -> words.english().containsKey(key + ".other")).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isFormOf(String key, String plural) {
        var form = PLURAL.matcher(key);
        return form.matches() && form.group(1).equals(plural);
    }

    /** Pairs each sentence with the English one. A form that English lacks is paired with the general English form. */
    private static Stream<Pair> pairs(Words words, String language) {
        var english = words.english();
        return words.in(language).entrySet().stream().flatMap(own -> {
            var form = PLURAL.matcher(own.getKey());
            var beside = english.containsKey(own.getKey()) || !form.matches() ? english.get(own.getKey())
                    : english.get(form.group(1) + ".other");
            return beside == null || SETTINGS.contains(own.getKey()) ? Stream.empty()
                    : Stream.of(new Pair(own.getKey(), beside, own.getValue()));
        });
    }

    /** Whether this holds an English word that no other language of Cordon has. */
    public static boolean soundsEnglish(String said) {
        return ENGLISH.matcher(withoutNames(said)).find();
    }

    private static Set<String> placeholders(String sentence) {
        return PLACEHOLDER.matcher(sentence).results().map(MatchResult::group).map(name -> name.substring(1, name.length() - 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static long marks(String sentence) {
        return sentence.chars().filter(letter -> letter == '*').count();
    }

    private record Pair(String key, String english, String own) {

        @Override
        public String toString() {
            return key + " = " + own;
        }
    }
}
