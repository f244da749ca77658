package org.cordon.kernel.country;

import java.time.ZoneId;
import java.util.Optional;
import org.cordon.kernel.shared.Spoken;

/**
 * A member country and its National Central Bureau (NCB).
 *
 * @param code     ISO 3166-1 alpha-2, in capitals
 * @param bureau   the city that names the bureau, "Paris" for NCB Paris
 * @param region   one of the organisation's five regions, in English
 * @param language language of correspondence: en, fr, es or ar
 * @param zone     the bureau's time zone
 * @param contact  e-mail address of the duty officer, empty until the installation has one
 */
public record Country(String code, String bureau, String region, String language, ZoneId zone, Optional<String> contact) {

    public String name() {
        return CountryCodes.nameOf(code);
    }

    /** Returns the name with the code, because readers know a country by either: "France (FR)". */
    public Spoken nameWithCode() {
        return language -> (language.getLanguage().equals("en") ? name() : CountryCodes.nameOf(code, language)) + " (" + code + ")";
    }

    /** Returns the name of the bureau as officers use it: "NCB Paris". */
    public String bureauName() {
        return "NCB " + bureau;
    }
}
