package org.cordon.kernel.country;

import static org.cordon.kernel.shared.Said.said;

import java.time.Instant;
import java.util.Optional;
import org.cordon.kernel.shared.Moment;
import org.cordon.kernel.shared.Said;

/**
 * A country as an administrator keeps it in the directory.
 *
 * @param version    counts up with every change, so that nobody overwrites what he has not seen
 * @param lastChange empty as long as it stands as the release brought it
 */
public record CountryEntry(Country country, Optional<DutyHours> dutyHours, int version, Optional<LastChange> lastChange) {


    /** Who changed it and when. */
    public record LastChange(String by, Instant at) {
    }

    public String code() {
        return country.code();
    }

    /** The text of a field; empty when it has none. */
    public Optional<String> value(CountryField field) {
        return switch (field) {
            case BUREAU -> Optional.of(country.bureau());
            case REGION -> Optional.of(country.region());
            case LANGUAGE -> Optional.of(country.language());
            case ZONE -> Optional.of(country.zone().getId());
            case CONTACT -> country.contact();
            case DUTY_HOURS -> dutyHours.map(DutyHours::text);
        };
    }

    /** @param seen the version that somebody has looked at, null if he does not say */
    boolean isAsSeen(Integer seen) {
        return seen == null || seen == version;
    }

    /** Why somebody has to look again before he changes it. */
    Said changedSince() {
        return lastChange.map(change -> said("{country} was changed by {user} on {time}", country.nameWithCode(), change.by(),
                new Moment(change.at())))
                .orElseGet(() -> said("{country} was changed", country.nameWithCode()));
    }
}
