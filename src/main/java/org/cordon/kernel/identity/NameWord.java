package org.cordon.kernel.identity;

import java.lang.Character.UnicodeScript;
import java.util.Objects;
import java.util.Optional;

/**
 * One word of a name, or several that are read as one.
 *
 * @param written in capitals, in its own script
 * @param latin   in small Latin letters, empty where they are not known
 * @param sounds  one letter for each sound
 * @param form    which of the common names it is, or null
 * @param role    what it does in the name
 */
record NameWord(String written, UnicodeScript script, String latin, String sounds, String form, Role role) {

    /** What a word does in a name. */
    enum Role { NAME, FATHERS_NAME, PARTICLE }

    static NameWord of(String written, UnicodeScript script, String latin, Role role) {
        // Between consonants that stand beside one another there is a vowel that is not written: they are no sound together.
        var read = Latin.leavesVowelsOut(script) ? latin.replace("zh", "zah") : latin;
        return new NameWord(written, script, latin, Sounds.of(read), FormsOfNames.of(latin), role);
    }

    /** Read together with the next. */
    NameWord with(NameWord next) {
        return of(written + next.written, script, latin + next.latin, role);
    }

    boolean isInitial() {
        return latin.length() == 1 && !isSyllable();
    }

    boolean isSyllable() {
        return Latin.writesSyllables(script);
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

    /** What it says for a person, beside the other words of his name. */
    double weight() {
        return isParticle() ? .5 : isSyllable() ? 3 : Math.min(7, Math.max(1, latin.length()));
    }
}
