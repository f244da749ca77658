package org.cordon.analysis.contribution;

import static org.cordon.shared.Said.said;

import java.util.ArrayList;
import java.util.List;
import org.cordon.shared.Refusal;
import org.cordon.shared.Refusal.Reason;
import org.cordon.shared.Said;

/** What speaks against a file of entities, row by row; nothing of a file is taken in against which something speaks. */
final class Flaws {

    private static final int MOST = 100;

    private final List<Reason> reasons = new ArrayList<>();

    /**
     * @param row   1 is the first one that tells of a thing
     * @param field of the row
     */
    void add(int row, String field, Said reason) {
        add("rows[" + row + "]." + field, reason);
    }

    void add(String field, Said reason) {
        if (reasons.size() < MOST) {
            reasons.add(new Reason(field, reason));
        }
    }

    /** @throws Refusal with every reason and its field, of so many as anybody reads, if there is any */
    void refuseIfAny() {
        if (!reasons.isEmpty()) {
            var first = reasons.get(0);
            throw Refusal.invalid(said("Nothing was contributed: {field} {reason}.", first.field(), first.said()), reasons);
        }
    }
}
