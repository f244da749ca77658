package org.cordon.kernel.identity;

import java.lang.Character.UnicodeScript;
import java.util.Objects;
import java.util.Optional;

/**
 * A word of a name, or several words that are read as one.
 *
 * @param written in capitals, in its own script
 * @param latin   in small Latin letters; empty if the word cannot be read
 * @param sounds  one letter for each sound
 * @param form    the common name of which the word is a form, or null
 * @param role    its role in the name
 */
record NameWord(String written, UnicodeScript script, String latin, String sounds, String form, Role role) {

    /** The roles of a word in a name. */
    enum Role { NAME, FATHERS_NAME, PARTICLE }

    static NameWord of(String written, UnicodeScript script, String latin, Role role) {
        // These scripts leave out the vowel between two neighbouring consonants: such consonants are not read as one sound.
        var read = LatinLetters.leavesVowelsOut(script) ? latin.replace("zh", "zah") : latin;
        return new NameWord(written, script, latin, SoundKey.of(read), FormsOfNames.of(latin), role);
    }

    /** Returns this word read together with the next. */
    NameWord with(NameWord next) {
        return of(written + next.written, script, latin + next.latin, role);
    }

    boolean isInitial() {
        return latin.length() == 1 && !isSyllable();
    }

    boolean isSyllable() {
        return LatinLetters.writesSyllables(script);
    }

    boolean isParticle() {
        return role == Role.PARTICLE;
    }

    boolean isFathersName() {
        return role == Role.FATHERS_NAME;
    }

    Optional<String> commonName() {
        return Optional.ofNullable(form);
    }

    boolean isSameNameAs(NameWord other) {
        return written.equals(other.written) && script == other.script || form != null && Objects.equals(form, other.form);
    }

    boolean isAnotherNameThan(NameWord other) {
        return form != null && other.form != null && !form.equals(other.form);
    }

    /** Returns the weight of the word in identifying a person, compared with the other words of the name. */
    double weight() {
        return isParticle() ? .5 : isSyllable() ? 3 : Math.min(7, Math.max(1, latin.length()));
    }
}
