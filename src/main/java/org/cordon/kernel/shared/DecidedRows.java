package org.cordon.kernel.shared;

import static org.cordon.kernel.shared.Said.said;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.cordon.kernel.shared.Refusal.Reason;

/** Carries out decisions on the rows of one table: all of them, or none. */
public final class DecidedRows {

    private static final int LONGEST_TEXT = 4000;

    private DecidedRows() {
    }

    /** Carries out all decisions. Refuses once at the end, with the reason of each row that failed. */
    public static <D> void carryOut(List<D> decisions, Function<D, String> reference, Consumer<D> act) {
        var reasons = new ArrayList<Reason>();
        var seen = new HashSet<String>();
        var outdated = false;
        for (int row = 0; row < decisions.size(); row++) {
            var decision = decisions.get(row);
            var name = reference.apply(decision);
            try {
                if (!seen.add(name)) {
                    throw Refusal.invalid("is decided twice.");
                }
                act.accept(decision);
            } catch (Refusal refusal) {
                outdated |= refusal.isOutdated();
                reasons.add(
                        new Reason("decisions[" + row + "]", name != null && refusal.said().values().containsValue(name) ? refusal.said()
                        : said("{row} {reason}", named(name, row), refusal.said())));
            }
        }
        if (!reasons.isEmpty()) {
            throw Refusal.invalid(said("Nothing was decided. {reasons}", Spoken.sentences(reasons.stream().map(Reason::said).toList())),
                    reasons,
                    outdated);
        }
    }

    /**
     * Returns the name of a row in a message: the given text if it is a reference, otherwise the number of the row. A text that is no
     * reference is not repeated.
     */
    public static Spoken named(String reference, int row) {
        return reference != null && References.ITEM.matcher(reference).matches() ? Said.quoted(reference) : said("Row {number}", row + 1);
    }

    public static void requireText(String text) {
        if (text == null || text.isBlank()) {
            throw Refusal.invalid("needs a text that says why, or what is asked.");
        }
        requireShort(text);
    }

    public static void requireShort(String text) {
        if (text != null && text.length() > LONGEST_TEXT) {
            throw Refusal.invalid("has a text longer than {most} characters.", LONGEST_TEXT);
        }
    }

    /** Returns the text without blanks around it, or null if it is blank. */
    public static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
