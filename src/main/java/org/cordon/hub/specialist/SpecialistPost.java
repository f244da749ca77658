package org.cordon.hub.specialist;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.cordon.hub.smugglinggroup.SmugglingStage;
import org.cordon.kernel.country.DutyHours;
import org.cordon.platform.duty.DutyCalendar;
import org.cordon.roundup.operation.CrimeTheme;

/**
 * A post of specialists: an office, never a person.
 *
 * @param reference {@code E-} and a random code
 * @param country the country of the bureau that has authorised the post
 * @param name the name of the post, such as "Coast Guard Operations Centre"
 * @param agency the service to which the post belongs
 * @param legs the stages of smuggling routes that the post knows
 * @param languages the languages spoken there, as ISO 639-1 codes, the best first
 * @param hours when the post is on duty, in the time zone of the post
 * @param telephone the number, as people dial it from abroad
 * @param confirmed when an officer of the bureau wrote the entry or confirmed it
 * @param askedAt when the bureau was last asked to confirm the entry, or null
 * @param unconfirmedSince since when the entry is marked as unconfirmed, or null
 */
public record SpecialistPost(String reference, String country, String name, String agency, UnitKind unit, List<CrimeTheme> crimes,
        List<Route> routes, List<SmugglingStage> legs, List<String> languages, DutyHours hours, ZoneId zone, String telephone,
        Confirmed confirmed, Instant askedAt, Instant unconfirmedSince) {

    /** The officer who last wrote or confirmed the entry, and when. The officer answers for the entry. */
    public record Confirmed(Instant at, String by) {
    }

    public SpecialistPost {
        crimes = List.copyOf(crimes);
        routes = List.copyOf(routes);
        legs = List.copyOf(legs);
        languages = List.copyOf(languages);
    }

    /** Returns the times at which the post is on duty. */
    public DutyCalendar calendar() {
        return new DutyCalendar(hours, List.of(), zone);
    }

    /** Whether the bureau was asked to confirm the post and has not done so since. */
    boolean isAwaited() {
        return askedAt != null && !confirmed.at().isAfter(askedAt);
    }

    /** Returns when the bureau is to be asked to confirm the post: a year after the last confirmation or question. */
    Instant toBeConfirmed() {
        var last = askedAt != null && askedAt.isAfter(confirmed.at()) ? askedAt : confirmed.at();
        return last.atZone(zone).plusYears(1).toInstant();
    }
}
