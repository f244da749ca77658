package org.cordon.analysis.file.contribution;

import static org.cordon.kernel.shared.Said.said;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.cordon.hub.smugglinggroup.SmugglingStage;
import org.cordon.kernel.shared.EnumCodes;
import org.cordon.kernel.shared.Said;

/** The number of smuggled migrants on a stage of a route on a day, perhaps of one nationality. It describes no single migrant. */
final class MigrantCount {

    /** The properties of a count, in the order in which its caption shows them. */
    static final List<String> PROPERTIES = List.of("number", "nationality", "leg", "date");

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,5}");
    private static final int LARGEST = 999_999;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private MigrantCount() {
    }

    /** Reports every reason why the properties are no valid count. */
    static void check(Map<String, List<String>> properties, BiConsumer<String, Said> refuse) {
        properties.keySet().stream().filter(property -> !PROPERTIES.contains(property))
                .forEach(property -> refuse.accept(property, said("cannot be given for persons who are only counted")));
        if (!NUMBER.matcher(one(properties, "number")).matches()) {
            refuse.accept("number", said("must be a whole number from 1 to {largest}", LARGEST));
        }
        if (properties.containsKey("nationality") && !COUNTRIES.contains(one(properties, "nationality"))) {
            refuse.accept("nationality", said("must be the code of a country"));
        }
        if (EnumCodes.find(SmugglingStage.class, one(properties, "leg")).isEmpty()) {
            refuse.accept("leg", said("must be one of {codes}", Said.Coded.all(List.of(SmugglingStage.values()))));
        }
        if (!isDay(one(properties, "date"))) {
            refuse.accept("date", said("must be a date, such as 2027-05-10"));
        }
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException malformed) {
            return false;
        }
    }

    private static String one(Map<String, List<String>> properties, String property) {
        var values = properties.getOrDefault(property, List.of());
        return values.size() == 1 ? values.get(0) : "";
    }
}
