package org.cordon.kernel.country;

import static org.cordon.kernel.shared.Said.said;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.cordon.kernel.shared.Said;
import org.cordon.kernel.shared.input.UnseenSigns;

/** The fields of a country that an administrator can change. Each has a key, and a rule that turns a text into its value. */
public enum CountryField {

    /** The city that names the bureau; a leading "NCB" is cut off. */
    BUREAU("bureau", true, said("has to be the name of a city, of at most 80 characters"), CountryField::bureau),
    REGION("region", true, said("has to be Africa, Americas, Asia and South Pacific, Europe, or Middle East and North Africa"),
            text -> Optional.of(text).filter(Patterns.REGIONS::contains)),
    LANGUAGE("language", true, said("has to be en, fr, es or ar"),
            text -> Optional.of(text.toLowerCase(Locale.ROOT)).filter(Patterns.LANGUAGES::contains)),
    ZONE("zone", true, said("has to be a time zone such as Europe/Paris"),
            text -> Optional.of(text).filter(ZoneId.getAvailableZoneIds()::contains)),
    CONTACT("contact", false, said("has to be one e-mail address, such as duty@bureau.example"),
            CountryField::address),
    DUTY_HOURS("dutyHours", false, said("has to be 24/7, or days and times such as Mo-Fr 08:00-18:00; Sa 09:00-12:00"),
            text -> DutyHours.parse(text).map(DutyHours::text));

    private final String key;
    private final boolean required;
    private final Said demand;
    private final Function<String, Optional<String>> reading;

    CountryField(String key, boolean required, Said demand, Function<String, Optional<String>> reading) {
        this.key = key;
        this.required = required;
        this.demand = demand;
        this.reading = reading;
    }

    /** Constants in a class of their own, because an enum's own static fields are set after its values are made. */
    private static final class Patterns {

        static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63})+");
        static final Set<String> LANGUAGES = Set.of("en", "fr", "es", "ar");
        static final Set<String> REGIONS = Set.of("Africa", "Americas", "Asia and South Pacific", "Europe", "Middle East and North Africa");
        static final int LONGEST_CITY = 80;

        private Patterns() {
        }
    }

    private static Optional<String> bureau(String text) {
        var city = text.replaceFirst("^NCB +", "");
        return Optional.of(city).filter(name -> name.length() <= Patterns.LONGEST_CITY && name.codePoints().anyMatch(Character::isLetter)
                && name.codePoints().noneMatch(Character::isISOControl) && !UnseenSigns.isIn(name));
    }

    /** Returns the text if it is one e-mail address, or empty. */
    public static Optional<String> address(String text) {
        return Optional.of(text).filter(address -> Patterns.ADDRESS.matcher(address).matches());
    }

    /** Returns the name of this field in JSON, and of its column in a file. */
    public String key() {
        return key;
    }

    static Optional<CountryField> of(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }

    /** Whether every country must have a value. */
    boolean isRequired() {
        return required;
    }

    /** Returns the message to a person whose text is no valid value. */
    Said demand() {
        return demand;
    }

    /** Returns the value in its normal spelling; empty if the text is no valid value. */
    Optional<String> read(String text) {
        return reading.apply(text);
    }
}
