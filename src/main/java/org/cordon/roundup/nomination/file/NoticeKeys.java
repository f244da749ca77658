package org.cordon.roundup.nomination.file;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.kernel.shared.input.UnknownFields;
import org.cordon.record.handling.HandlingReader;
import org.cordon.roundup.nomination.notice.NoticeColumns;

/** Compares the keys of one notice with those that Cordon reads, so that nothing written for Cordon is dropped in silence. */
final class NoticeKeys {

    private static final String CORDON = "cordon";
    private static final int SHOWN = 40;

    private final List<Reason> reasons;

    private NoticeKeys(List<Reason> reasons) {
        this.reasons = reasons;
    }

    /** Checks the keys of a row, and adds a reason to refuse the row for each wrong key. */
    static void check(JsonNode row, List<Reason> reasons) {
        var keys = new NoticeKeys(reasons);
        keys.refuseMisplaced(row);
        keys.refuseUnknown(row);
    }

    private void refuseMisplaced(JsonNode row) {
        var misplaced = new TreeSet<String>();
        misplaced(row, row.path(CORDON), misplaced);
        misplaced.forEach(field -> refuse(RowFlaw.MISPLACED, "cordon." + field, "key", field, "object", CORDON));
    }

    /**
     * Finds the keys of a handling that stand outside the object {@code cordon}, at any depth. Without this check, Cordon would drop these
     * keys in silence.
     */
    private static void misplaced(JsonNode part, JsonNode cordon, Set<String> found) {
        found.addAll(HandlingReader.misplaced(part, part == cordon));
        part.forEach(inner -> misplaced(inner, cordon, found));
    }

    /**
     * Refuses unknown keys of the object {@code cordon}, and keys of the notice whose name is almost {@code cordon}. Other unknown keys of
     * the notice are passed over, because a public notice may hold keys that Cordon does not read.
     */
    private void refuseUnknown(JsonNode row) {
        row.fieldNames().forEachRemaining(name -> {
            if (!name.equals(CORDON) && UnknownFields.nearest(name, List.of(CORDON)).isPresent()) {
                refuse(RowFlaw.MISSPELT, shown(name), "key", shown(name), "object", "notice", "nearest", CORDON);
            }
        });
        var known = NoticeColumns.ALL.stream().filter(column -> column.place() == NoticeColumns.Place.CORDON)
                .map(NoticeColumns.Column::name).toList();
        row.path(CORDON).fieldNames().forEachRemaining(name -> {
            if (!known.contains(name) && !isRefused(name, row.path(CORDON).path(name))) {
                UnknownFields.nearest(name, known).ifPresentOrElse(
                        near -> refuse(RowFlaw.MISSPELT, "cordon." + shown(name), "key", shown(name), "object", CORDON, "nearest", near),
                        () -> refuse(RowFlaw.NO_SUCH_KEY, "cordon." + shown(name), "key", shown(name), "object", CORDON, "keys",
                                String.join(", ", known)));
            }
        });
    }

    /** Whether the key, or a key inside its value, is already refused as a misplaced handling. */
    private static boolean isRefused(String name, JsonNode value) {
        var within = new TreeSet<String>();
        misplaced(value, null, within);
        return HandlingReader.isMisplaced(name) || !within.isEmpty();
    }

    private static String shown(String name) {
        return name.length() <= SHOWN ? name : name.substring(0, SHOWN) + "...";
    }

    private void refuse(RowFlaw flaw, String field, Object... values) {
        reasons.add(flaw.at(field, values));
    }
}
