package org.cordon.platform.duty;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.cordon.kernel.country.DutyHours;

/**
 * A post at which a bureau is reached: an office, never a person.
 *
 * @param reference {@code P-} and a random code; it stays with the post wherever it moves in the order
 * @param name      what the bureau calls it, "Permanence"
 * @param agency    the service that holds it, or null
 * @param address   one e-mail address
 * @param telephone as it is dialled from abroad, or null
 * @param languages that are spoken there, as ISO 639-1 codes, the best first
 * @param hours     when it is on duty, on the clocks of its bureau
 * @param holidays  on which it is not there, in the order of their days
 * @param confirmed when the bureau wrote it so or said that it is still right; null for a contact
 */
public record DutyPost(String reference, String name, String agency, String address, String telephone, List<String> languages,
        DutyHours hours, List<Holiday> holidays, Confirmed confirmed) {

    /** How many languages a post may speak. */
    public static final int MOST_LANGUAGES = 10;

    private static final Pattern TELEPHONE = Pattern.compile("\\+?[0-9][0-9 ()./-]{4,30}");
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    /** Who stands for an entry, and since when. */
    public record Confirmed(Instant at, String by) {
    }

    public DutyPost {
        languages = List.copyOf(languages);
        holidays = List.copyOf(holidays);
    }

    /** Whether a text is a telephone number. */
    public static boolean isTelephone(String text) {
        return TELEPHONE.matcher(text).matches();
    }

    /** Whether these are codes of languages, at least one and each once. */
    public static boolean areLanguages(List<String> codes) {
        return !codes.isEmpty() && codes.size() <= MOST_LANGUAGES && LANGUAGES.containsAll(codes)
                && codes.size() == Set.copyOf(codes).size();
    }

    /** The same entry, as somebody else stands for it. */
    DutyPost confirmed(Confirmed confirmation) {
        return new DutyPost(reference, name, agency, address, telephone, languages, hours, holidays, confirmation);
    }

    /** Whether both say the same, whoever stands for it. */
    boolean saysTheSameAs(DutyPost other) {
        return confirmed(null).equals(other.confirmed(null));
    }
}
