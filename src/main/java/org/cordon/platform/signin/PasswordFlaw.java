package org.cordon.platform.signin;

import static org.cordon.kernel.shared.Said.said;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.kernel.shared.Said;

/** The flaws of a password, checked wherever a password is set. */
public enum PasswordFlaw {

    SHORT(said("The password has fewer than 12 characters.")) {
        @Override
        public boolean isIn(String password, Collection<String> names) {
            return password.codePointCount(0, password.length()) < SHORTEST;
        }
    },

    NAME(said("The password contains the name of the account or of the person.")) {
        @Override
        public boolean isIn(String password, Collection<String> names) {
            return names.stream().filter(name -> name.length() > 2).map(PasswordFlaw::lower).anyMatch(lower(password)::contains);
        }
    },

    COMMON(said("The password is one of those that are guessed first. Use several words that have nothing to do with each other, or random "
            + "characters.")) {
        @Override
        public boolean isIn(String password, Collection<String> names) {
            var small = lower(password);
            var own = new StringBuilder(small);
            COMMON_WORDS.matcher(plain(small)).results().toList()
                    .forEach(word -> own.replace(word.start(), word.end(), " ".repeat(word.end() - word.start())));
            return own.codePoints().filter(Character::isLetter).distinct().count() < FEWEST_OWN_LETTERS;
        }
    };

    public static final int SHORTEST = 12;

    /** The smallest number of different letters that must be left in a password once its common words are taken out. */
    private static final int FEWEST_OWN_LETTERS = 5;

    private static final Pattern COMMON_WORDS = Pattern.compile(commonWords());

    private final Said sentence;

    PasswordFlaw(Said sentence) {
        this.sentence = sentence;
    }

    /**
     * Returns the first flaw of a password, or empty.
     *
     * @param names the names of the account and of the person
     */
    public static Optional<PasswordFlaw> of(String password, Collection<String> names) {
        return Stream.of(values()).filter(flaw -> flaw.isIn(password, names)).findFirst();
    }

    /** Whether a password has this flaw. A password may have several flaws. */
    public abstract boolean isIn(String password, Collection<String> names);

    public Said sentence() {
        return sentence;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Replaces digits and signs in a password by the letters that they stand for. */
    private static String plain(String password) {
        return password.replace('@', 'a').replace('4', 'a').replace('3', 'e').replace('1', 'i').replace('!', 'i').replace('0', 'o')
                .replace('$', 's').replace('5', 's').replace('7', 't');
    }

    private static String commonWords() {
        try (var file = PasswordFlaw.class.getResourceAsStream("/common-passwords.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"))
                    .sorted((one, other) -> other.length() - one.length()).map(Pattern::quote).collect(Collectors.joining("|"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
