package org.cordon.roundup.nomination.notice;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The facts of a nomination that the screening decision may know: codes, durations and yes or no, never the identity of the person.
 *
 * @param wantedFor             PROSECUTION, SENTENCE, or null when the file does not say
 * @param maximumPenaltyMonths  the maximum penalty in months; null when the file does not say
 * @param sentenceMonths        the sentence to be served, in months; null when the file does not say
 * @param offence               the name of an {@link OffenceCode}, or null
 * @param extraditionAssurance  whether the country will seek extradition; null when the file does not say
 */
public record ScreeningFacts(
        String wantedFor, Integer maximumPenaltyMonths, Integer sentenceMonths, String offence, boolean identityMinimumMet,
        boolean judicialMinimumMet, Boolean extraditionAssurance, boolean articleTwoConcern, boolean articleThreeConcern,
        boolean refugeeStatus) {

    public static ScreeningFacts of(Notice notice) {
        var details = notice.details();
        return new ScreeningFacts(
                nameOf(details.wantedFor()), details.maximumPenaltyMonths(), details.sentenceMonths(), nameOf(details.offence()),
                PublicationMinimum.identityGaps(notice).isEmpty(), PublicationMinimum.judicialGaps(notice).isEmpty(),
                details.extraditionAssurance(), details.articleTwoConcern(), details.articleThreeConcern(), details.refugeeStatus());
    }

    /** Returns the inputs of the decision by their names. Every name is present, with null for what the file does not say. */
    public Map<String, Object> asVariables() {
        var variables = new LinkedHashMap<String, Object>();
        variables.put("wantedFor", wantedFor);
        variables.put("maximumPenaltyMonths", maximumPenaltyMonths);
        variables.put("sentenceMonths", sentenceMonths);
        variables.put("offence", offence);
        variables.put("identityMinimumMet", identityMinimumMet);
        variables.put("judicialMinimumMet", judicialMinimumMet);
        variables.put("extraditionAssurance", extraditionAssurance);
        variables.put("articleTwoConcern", articleTwoConcern);
        variables.put("articleThreeConcern", articleThreeConcern);
        variables.put("refugeeStatus", refugeeStatus);
        return variables;
    }

    private static String nameOf(Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
