package org.cordon.kernel.identity;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.kernel.identity.NameWord.Role;

/** A name in any script, case and order, taken apart once to be compared with many. */
public final class WrittenName {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");
    private static final Pattern LEFT_OUT = Pattern.compile(
            "['’‘`´ʼʻʾʿꞋꞌ\\u200c\\u200d\\u0640]|(?<=\\p{IsLatin})·(?=\\p{IsLatin})");
    /** The Arabic article, written together with its word. */
    private static final Pattern ARTICLE = Pattern.compile("^ال(?=.{3})");
    /** Forms of Abd al-Rahim in one word, such as Abdurrahim or Abdelrahim. */
    private static final Pattern SERVANT = Pattern.compile("^abd(?:[aeou]l|[aeou](?:r(?=r)|s(?=s)|n(?=n)|d(?=d)|z(?=z)))(?=.{4})");
    private static final Pattern SERVANT_ALONE = Pattern.compile("^aba?d[aeou][lr]a?$");
    private static final Pattern INITIALS = Pattern.compile("[B-DF-HJ-NP-TV-XZ]{2}");

    private static final Set<String> SON_OR_DAUGHTER_OF = Set.of(
            "bin", "ibn", "ben", "bint", "binti", "binte", "bn", "ould", "wld", "walad");
    /** Articles, particles and titles, which some people write and others leave out. */
    private static final Set<String> LEFT_ASIDE = Set.of(
            "al", "el", "ul", "ud", "ur", "us", "il", "ad", "as", "ar", "ash", "at", "az", "de", "da", "do", "dos", "das",
            "del", "della", "di", "du", "la", "le", "las", "los", "van", "von", "der", "den", "ter", "ten", "zu", "y", "e",
            "ogly", "oglu", "kyzy", "uulu", "mr", "mrs", "ms", "dr", "prof", "sheikh", "shaikh", "shaykh", "sheik", "haji",
            "hajji", "hadji", "mullah", "mulla", "maulavi", "mawlawi", "sir", "lord", "president", "general", "gen", "col",
            "colonel", "captain", "eng", "jr", "sr", "ii", "iii", "junior", "senior");

    /** Korean family names whose usual spelling differs from the reading of their syllable. */
    private static final Map<String, String> KOREAN_FAMILIES = Map.of("이", "lee", "박", "park", "최", "choi", "임", "lim", "노", "roh", "정",
            "jung", "우", "woo", "오", "oh", "류", "ryu");
    /** Digits that replace letters in names of people who do not want to be found. */
    private static final Map<Character, Character> FOR_LETTERS = Map.of('0', 'o', '1', 'i', '3', 'e', '4', 'a', '5', 's');

    private final List<NameWord> words;

    private WrittenName(List<NameWord> words) {
        this.words = words;
    }

    /** Takes a name apart; a name without a letter is like no other. */
    public static WrittenName of(String name) {
        var words = new ArrayList<NameWord>();
        var role = Role.NAME;
        for (var part : BETWEEN.split(LEFT_OUT.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC)).replaceAll(""))) {
            for (var word : words(part, role)) {
                var announces = SON_OR_DAUGHTER_OF.contains(word.latin());
                if (!announces) {
                    words.add(word);
                }
                role = announces || word.isParticle() && role == Role.FATHERS_NAME ? Role.FATHERS_NAME : Role.NAME;
            }
        }
        return new WrittenName(List.copyOf(words));
    }

    List<NameWord> words() {
        return words;
    }

    /** Returns the words of the name in capitals, in their own script. */
    public String written() {
        return words.stream().map(NameWord::written).collect(Collectors.joining(" "));
    }

    private static List<NameWord> words(String part, Role role) {
        if (part.isEmpty()) {
            return List.of();
        }
        var script = LatinLetters.script(part);
        if (LatinLetters.writesSyllables(script)) {
            return syllables(part, script, role);
        }
        var written = script == UnicodeScript.ARABIC ? ARTICLE.matcher(part).replaceFirst("") : part;
        var latin = letters(LatinLetters.of(written, script));
        if (LEFT_ASIDE.contains(latin)) {
            return List.of(word(written, script, latin, Role.PARTICLE));
        }
        if (script != UnicodeScript.LATIN) {
            return List.of(word(written, script, SERVANT_ALONE.matcher(latin).replaceFirst("abd"), role));
        }
        var servant = SERVANT.matcher(latin);
        if (FormsOfNames.of(latin) == null && servant.find()) {
            return plain(Stream.of("abd", latin.substring(servant.end())), role);
        }
        return plain(INITIALS.matcher(part).matches() ? latin.chars().mapToObj(Character::toString)
                : Stream.of(SERVANT_ALONE.matcher(latin).replaceFirst("abd")).filter(word -> !word.isEmpty()), role);
    }

    private static List<NameWord> syllables(String part, UnicodeScript script, Role role) {
        var characters = part.codePoints().mapToObj(Character::toString).toList();
        var words = new ArrayList<NameWord>();
        for (var character : characters) {
            var family = words.isEmpty() && characters.size() > 1 ? KOREAN_FAMILIES.get(character) : null;
            words.add(word(character, script, family == null ? LatinLetters.of(character, script) : family, role));
        }
        return words;
    }

    private static List<NameWord> plain(Stream<String> words, Role role) {
        return words.map(word -> word(word, UnicodeScript.LATIN, word, role)).toList();
    }

    private static NameWord word(String written, UnicodeScript script, String latin, Role role) {
        return NameWord.of(written.toUpperCase(Locale.ROOT), script, latin, role);
    }

    private static String letters(String latin) {
        if (latin.chars().noneMatch(Character::isLetter)) {
            return latin;
        }
        var letters = new StringBuilder();
        latin.chars().forEach(letter -> letters.append(FOR_LETTERS.getOrDefault((char) letter, (char) letter)));
        return letters.toString();
    }
}
