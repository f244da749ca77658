package org.cordon.platform.duty;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.cordon.kernel.country.DutyHours;

/**
 * A duty post of a bureau: an office, never a person.
 *
 * @param reference {@code P-} and a random code; the reference stays the same when the post moves in the order
 * @param name      the bureau's name for the post, "Permanence"
 * @param agency    the service to which the post belongs, or null
 * @param address   one e-mail address
 * @param telephone the number as dialled from abroad, or null
 * @param languages the languages spoken there, as ISO 639-1 codes, the best first
 * @param hours     when the post is on duty, in the time zone of its bureau
 * @param holidays  the days on which the post is closed, in order
 * @param confirmed when the bureau wrote the entry or said that the entry is still right; null for the contact of a bureau without posts
 */
public record DutyPost(String reference, String name, String agency, String address, String telephone, List<String> languages,
        DutyHours hours, List<Holiday> holidays, Confirmed confirmed) {

    /** The largest number of languages of a post. */
    public static final int MOST_LANGUAGES = 10;

    private static final Pattern TELEPHONE = Pattern.compile("\\+?[0-9][0-9 ()./-]{4,30}");
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    /** The last confirmation of an entry: when, and by which account. */
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

    /** Whether these are codes of languages: at least one code, and each code once. */
    public static boolean areLanguages(List<String> codes) {
        return !codes.isEmpty() && codes.size() <= MOST_LANGUAGES && LANGUAGES.containsAll(codes)
                && codes.size() == Set.copyOf(codes).size();
    }

    /** Returns the same entry with another confirmation. */
    DutyPost confirmed(Confirmed confirmation) {
        return new DutyPost(reference, name, agency, address, telephone, languages, hours, holidays, confirmation);
    }

    /** Whether both entries say the same, apart from their confirmation. */
    boolean saysTheSameAs(DutyPost other) {
        return confirmed(null).equals(other.confirmed(null));
    }
}
