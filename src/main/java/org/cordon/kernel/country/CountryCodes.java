package org.cordon.kernel.country;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The country codes of the public notices: ISO 3166-1 alpha-2, territories included, and the four issuers that have no ISO code.
 *
 * <p>A known code is not necessarily a member of the organisation. Nationality and place of birth may be any of these codes, but only the
 * countries of the {@link CountryDirectory} take part in operations.
 */
public final class CountryCodes {

    private static final Set<String> ISO = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    private static final Map<String, String> SPECIAL_ISSUERS = Map.of(
            "914", "International Criminal Court",
            "916", "Special Tribunal for Lebanon",
            "922", "International Residual Mechanism for Criminal Tribunals",
            "UNK", "United Nations Interim Administration Mission in Kosovo");

    /** Names that countries use for themselves and that the platform's locale data lack. */
    private static final Map<String, String> OWN_NAMES = Map.of("PS", "Palestine", "TR", "Türkiye");
    /** The English of the pages, for the names of countries. */
    private static final Locale ENGLISH = Locale.UK;

    private CountryCodes() {
    }

    /** Whether notices use this code; codes are in capitals. */
    public static boolean isKnown(String code) {
        return code != null && (ISO.contains(code) || SPECIAL_ISSUERS.containsKey(code));
    }

    /** Returns the English name, or the code itself if the code is not known. */
    public static String nameOf(String code) {
        if (SPECIAL_ISSUERS.containsKey(code)) {
            return SPECIAL_ISSUERS.get(code);
        }
        if (!ISO.contains(code)) {
            return code;
        }
        return OWN_NAMES.getOrDefault(code, new Locale("", code).getDisplayCountry(ENGLISH));
    }

    /** Returns the name in that language, or the code itself if it is not a code of ISO 3166-1. */
    public static String nameOf(String code, Locale language) {
        if (!ISO.contains(code)) {
            return code;
        }
        return language.getLanguage().equals(ENGLISH.getLanguage()) ? nameOf(code) : new Locale("", code).getDisplayCountry(language);
    }
}
