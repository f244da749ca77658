package org.cordon.kernel.shared;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is put into a language only where it leaves Cordon. */
@FunctionalInterface
public interface Spoken {

    String in(Locale language);

    /** Says several things one after the other, each a sentence of its own. */
    static Spoken sentences(List<? extends Spoken> sentences) {
        return language -> sentences.stream().map(sentence -> sentence.in(language)).collect(Collectors.joining(" "));
    }

    /** Says several things one after the other, each a clause of the same sentence. */
    static Spoken clauses(List<? extends Spoken> clauses) {
        return language -> clauses.stream().map(clause -> clause.in(language))
                .collect(Collectors.joining(language.getLanguage().equals("ar") ? "؛ " : "; "));
    }
}
