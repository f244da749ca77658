package org.cordon.kernel.shared;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Text that is translated only where it leaves Cordon. */
@FunctionalInterface
public interface Spoken {

    String in(Locale language);

    /** Joins several sentences. */
    static Spoken sentences(List<? extends Spoken> sentences) {
        return language -> sentences.stream().map(sentence -> sentence.in(language)).collect(Collectors.joining(" "));
    }

    /** Joins several clauses into one sentence. */
    static Spoken clauses(List<? extends Spoken> clauses) {
        return language -> clauses.stream().map(clause -> clause.in(language))
                .collect(Collectors.joining(language.getLanguage().equals("ar") ? "؛ " : "; "));
    }
}
