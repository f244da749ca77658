package org.cordon.kernel.country;

import static org.cordon.kernel.shared.Said.said;

import java.time.Instant;
import java.util.Optional;
import org.cordon.kernel.shared.Moment;
import org.cordon.kernel.shared.Said;

/**
 * A country as an administrator maintains it in the directory.
 *
 * @param version    counts up with every change, so that nobody overwrites a change unseen
 * @param lastChange empty as long as the entry has only the values of the release
 */
public record CountryEntry(Country country, Optional<DutyHours> dutyHours, int version, Optional<LastChange> lastChange) {


    /** The author and the time of the last change. */
    public record LastChange(String by, Instant at) {
    }

    public String code() {
        return country.code();
    }

    /** Returns the text of a field; empty if the field has no text. */
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

    /** @param seen the version that the caller has seen, null if the request does not say */
    boolean isAsSeen(Integer seen) {
        return seen == null || seen == version;
    }

    /** Returns why the caller has to look again before a change. */
    Said changedSince() {
        return lastChange.map(change -> said("{country} was changed by {user} on {time}", country.nameWithCode(), change.by(),
                new Moment(change.at())))
                .orElseGet(() -> said("{country} was changed", country.nameWithCode()));
    }
}
