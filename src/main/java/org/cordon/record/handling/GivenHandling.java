package org.cordon.record.handling;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a supplier writes about the handling of an item, in a file, a form or a request, before anybody has checked it. Text that is not
 * given is null; lists are never null.
 *
 * @param handlingCode H0 to H3; H0 when not given
 * @param sourceEvaluation A, B, C or X
 * @param informationEvaluation 1 to 4
 * @param notFor codes of the parties that may not see it
 * @param onlyFor codes of the only ones that may
 * @param releasedTo codes of those that it is released to whole; of no item that is only coming in, because nothing is released by an
 * import
 * @param releasedUntil by the code of some of them, when it ends, as text
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
