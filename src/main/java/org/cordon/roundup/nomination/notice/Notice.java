package org.cordon.roundup.nomination.notice;

import java.time.LocalDate;
import java.util.List;
import org.cordon.kernel.identity.PartialDate;
import org.cordon.record.handling.GivenHandling;

/**
 * The wanting country's description of a person: the public notice, and what the police add to it. A text that is not given is null; lists
 * are never null.
 *
 * @param entityId         the number of the notice, {@code YYYY/N...}
 * @param name             the family name, in its own script
 * @param countryOfBirth   the country of birth, a code of {@link org.cordon.kernel.country.CountryCodes}, like every country of a notice
 * @param sex              F, M or U
 * @param languages        ISO 639-2/B codes
 * @param height           the height in metres, 0 when unknown
 * @param weight           the weight in kilograms, 0 when unknown
 * @param details          the data that a public notice never holds
 */
public record Notice(
        String entityId, String name, String forename, PartialDate dateOfBirth, String placeOfBirth, String countryOfBirth,
        String sex, List<String> nationalities, List<String> languages, double height, double weight, List<String> eyes,
        List<String> hair, String distinguishingMarks, List<Warrant> warrants, Details details) {

    public Notice {
        nationalities = List.copyOf(nationalities);
        languages = List.copyOf(languages);
        eyes = List.copyOf(eyes);
        hair = List.copyOf(hair);
        warrants = List.copyOf(warrants);
    }

    /** An arrest warrant: the charge, the charge in a working language, and the country that issued the warrant. */
    public record Warrant(String charge, String chargeTranslation, String issuingCountry) {
    }

    /**
     * The object {@code cordon} of the file.
     *
     * @param believedToBeIn       the codes of the countries in which the person is believed to be, the most likely first
     * @param maximumPenaltyMonths the maximum penalty in months, for a prosecution; null when not given
     * @param sentenceMonths       the sentence to be served, in months; null when not given
     * @param handling             the limits that the supplier puts on the use of the file
     * @param extraditionAssurance whether the country says that it will seek extradition (RPD art. 84); null when it says nothing
     * @param articleTwoConcern    whether the country itself sees a question of human rights (Constitution art. 2)
     * @param articleThreeConcern  whether the country itself sees a political, military, religious or racial question (art. 3)
     * @param refugeeStatus        whether the person is known to be under protection
     * @param control              the handling codes, and the parties that may not see the file; kept beside the file, never in it
     */
    public record Details(
            List<String> believedToBeIn, WantedFor wantedFor, Integer maximumPenaltyMonths, Integer sentenceMonths,
            String warrantReference, LocalDate warrantDate, String facts, String handling, OffenceCode offence,
            Boolean extraditionAssurance, boolean articleTwoConcern, boolean articleThreeConcern, boolean refugeeStatus,
            GivenHandling control) {

        public Details {
            believedToBeIn = List.copyOf(believedToBeIn);
        }
    }
}
