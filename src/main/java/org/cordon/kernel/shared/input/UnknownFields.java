package org.cordon.kernel.shared.input;

import static org.cordon.kernel.shared.Said.said;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Refusal.Reason;

/**
 * Reports fields in sent JSON that no code reads. If these fields were ignored silently, the person who sent them would believe that they
 * count.
 */
public final class UnknownFields {

    private static final int LONGEST = 40;
    private static final Pattern NO_LETTER = Pattern.compile("[^A-Za-z]");

    private UnknownFields() {
    }

    /**
     * Returns a reason for each unknown field of a JSON object; no reasons if the JSON is no object.
     *
     * @param known the known fields, in the order in which they are listed to the person
     */
    public static List<Reason> in(JsonNode object, Collection<String> known) {
        Iterable<String> names = object::fieldNames;
        return StreamSupport.stream(names.spliterator(), false).filter(name -> !known.contains(name)).map(name -> reason(name, known))
                .toList();
    }

    /** @throws Refusal if the object has an unknown field */
    public static void refuse(JsonNode object, Collection<String> known) {
        refuse(in(object, known));
    }

    static void refuse(List<Reason> reasons) {
        if (!reasons.isEmpty()) {
            throw Refusal.invalid(said("Nothing was done: {field} {reason}.", reasons.get(0).field(), reasons.get(0).said()), reasons);
        }
    }

    /** Returns the reason for an unknown field. */
    public static Reason reason(String name, Collection<String> known) {
        var shown = name.length() > LONGEST ? name.substring(0, LONGEST) + "..." : name;
        return nearest(name, known).map(near -> Reason.of(shown, "is not a field of this: did you mean {key}?", near))
                .orElseGet(() -> known.isEmpty() ? Reason.of(shown, "is not a field of this: it has none")
                        : Reason.of(shown, "is not a field of this: its fields are {keys}", List.copyOf(known)));
    }

    /** Returns the reason for the unknown field at which the reading of an object stopped. */
    public static Reason reason(UnrecognizedPropertyException unknown) {
        return reason(unknown.getPropertyName(), unknown.getKnownPropertyIds().stream().map(Object::toString).sorted().toList());
    }

    /** Returns the known name that was probably meant, if a known name differs only by a slip of the pen. */
    public static Optional<String> nearest(String name, Collection<String> known) {
        var written = NO_LETTER.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
        var distance = new LevenshteinDistance(Math.max(1, Math.min(written.length(), LONGEST) / 3));
        return known.stream().filter(one -> distance(distance, written, one) >= 0)
                .min(Comparator.comparingInt(one -> distance(distance, written, one)));
    }

    private static int distance(LevenshteinDistance distance, String written, String known) {
        return distance.apply(written, known.toLowerCase(Locale.ROOT));
    }
}
