package org.cordon.record.handling;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The handling of an item before any check, as the supplier wrote it in a file, a form or a request. A missing text is null; lists are
 * never null.
 *
 * @param handlingCode H0 to H3; H0 if missing
 * @param sourceEvaluation A, B, C or X
 * @param informationEvaluation 1 to 4
 * @param notFor codes of the parties that may not see the item
 * @param onlyFor codes of the only parties that may see the item
 * @param releasedTo codes of the parties to which the whole item is released; always empty in an import, because an import releases nothing
 * @param releasedUntil the time at which the release to a party ends, as text, by the party's code
 */
public record GivenHandling(String handlingCode, String sourceEvaluation, String informationEvaluation, List<String> notFor,
        List<String> onlyFor, List<String> releasedTo, Map<String, String> releasedUntil) {

    public static final GivenHandling NONE = new GivenHandling(null, null, null, List.of(), List.of());

    public GivenHandling {
        handlingCode = upper(handlingCode);
        sourceEvaluation = upper(sourceEvaluation);
        notFor = notFor.stream().map(GivenHandling::upper).toList();
        onlyFor = onlyFor.stream().map(GivenHandling::upper).toList();
        releasedTo = releasedTo.stream().map(GivenHandling::upper).toList();
        releasedUntil = Map.copyOf(releasedUntil);
    }

    public GivenHandling(String handlingCode, String sourceEvaluation, String informationEvaluation, List<String> notFor,
            List<String> onlyFor) {
        this(handlingCode, sourceEvaluation, informationEvaluation, notFor, onlyFor, List.of(), Map.of());
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    private static String upper(String code) {
        return code == null ? null : code.strip().toUpperCase(Locale.ROOT);
    }
}
