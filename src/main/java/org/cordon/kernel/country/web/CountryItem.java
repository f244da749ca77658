package org.cordon.kernel.country.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.cordon.kernel.caller.Caller;
import org.cordon.kernel.country.Country;
import org.cordon.kernel.country.CountryEntry;
import org.cordon.kernel.country.CountryEntry.LastChange;
import org.cordon.kernel.country.DutyHours;

/**
 * A country as its reader sees it. Readers who deal with the bureau see the duty contact; readers who maintain the directory see the last
 * change.
 */
record CountryItem(String code, String name, String bureau, String region, String language, String zone, boolean hasContact,
        @JsonUnwrapped Duty duty, @JsonUnwrapped State state) {

    /**
     * The duty contact of the bureau.
     *
     * @param onDuty   whether the bureau is on duty now; absent if the hours are not known
     * @param dutyFrom the time when the bureau is next on duty, if it is not on duty now
     */
    @JsonInclude(Include.NON_NULL)
    record Duty(String contact, String dutyHours, Boolean onDuty, Instant dutyFrom) {

        static Duty of(CountryEntry entry, Instant now) {
            var zone = entry.country().zone();
            return new Duty(entry.country().contact().orElse(null), entry.dutyHours().map(DutyHours::text).orElse(null),
                    entry.dutyHours().map(hours -> hours.isOn(now, zone)).orElse(null),
                    entry.dutyHours().flatMap(hours -> hours.next(now, zone)).orElse(null));
        }
    }

    /**
     * @param version the version that the caller sends back with a change; the change is refused if the country has another version by then
     */
    @JsonInclude(Include.NON_NULL)
    record State(int version, String changedBy, Instant changedAt) {

        static State of(CountryEntry entry) {
            return new State(entry.version(), entry.lastChange().map(LastChange::by).orElse(null),
                    entry.lastChange().map(LastChange::at).orElse(null));
        }
    }

    static CountryItem of(CountryEntry entry, Caller caller, Instant now) {
        Country country = entry.country();
        return new CountryItem(country.code(), country.name(), country.bureauName(), country.region(), country.language(),
                country.zone().getId(),
                country.contact().isPresent(), reaches(caller) ? Duty.of(entry, now) : null, keeps(caller) ? State.of(entry) : null);
    }

    /** Whether the caller may need to reach a bureau: coordinators, administrators and officers of bureaus. */
    static boolean reaches(Caller caller) {
        return keeps(caller) || caller.country().isPresent();
    }

    /** Whether the caller sees how the directory is maintained. */
    static boolean keeps(Caller caller) {
        return caller.isCoordinator() || caller.isAdministrator();
    }
}
