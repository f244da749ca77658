package org.cordon.record.handling;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.country.CountryCodes;

/**
 * Translates between the code of a party, which people write, and the party's group. Codes are {@code IT}, {@code partner-EUROPOL}, and
 * {@code IPSG} for the General Secretariat.
 */
final class Party {

    static final String GENERAL_SECRETARIAT = "IPSG";

    private static final Pattern PARTNER = Pattern.compile("(?i)partner-([A-Z0-9]{1,30})");

    private Party() {
    }

    /**
     * Returns the group of a code. Only codes of countries, codes in the form of a partner, and the code of the General Secretariat have a
     * group.
     */
    static Optional<String> group(String code) {
        if (code.equals(GENERAL_SECRETARIAT)) {
            return Optional.of(Roles.COORDINATOR);
        }
        var partner = PARTNER.matcher(code);
        if (partner.matches()) {
            return Optional.of(Roles.partner(partner.group(1).toUpperCase(Locale.ROOT)));
        }
        return CountryCodes.isKnown(code) ? Optional.of(Roles.bureau(code)) : Optional.empty();
    }

    static String code(String group) {
        if (group.equals(Roles.COORDINATOR)) {
            return GENERAL_SECRETARIAT;
        }
        return Roles.isBureau(group) ? group.substring(Roles.bureau("").length()) : group;
    }
}
