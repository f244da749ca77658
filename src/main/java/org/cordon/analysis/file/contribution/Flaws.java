package org.cordon.analysis.file.contribution;

import static org.cordon.kernel.shared.Said.said;

import java.util.ArrayList;
import java.util.List;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.kernel.shared.Said;

/**
 * The reasons against a file of entities, row by row. One reason is enough to refuse the whole file. Only the first
 * {@link #MOST} reasons are reported.
 */
final class Flaws {

    static final int MOST = 100;

    private final List<Reason> reasons = new ArrayList<>();

    /**
     * Adds a reason against a row.
     *
     * @param row   the number of the row; 1 is the first row with an entity
     * @param field the field of the row
     * @throws Refusal once there are more than {@link #MOST} reasons
     */
    void add(int row, String field, Said reason) {
        add("rows[" + row + "]." + field, reason);
    }

    /** @throws Refusal once there are more than {@link #MOST} reasons */
    void add(String field, Said reason) {
        if (reasons.size() == MOST) {
            throw Refusal.invalid(said("Nothing was contributed: {field} {reason}. More than {most} reasons speak against the file; these "
                    + "are the first.", reasons.get(0).field(), reasons.get(0).said(), MOST), reasons);
        }
        reasons.add(new Reason(field, reason));
    }

    /** @throws Refusal with every reason and its field, if there is any reason */
    void refuseIfAny() {
        if (!reasons.isEmpty()) {
            var first = reasons.get(0);
            throw Refusal.invalid(said("Nothing was contributed: {field} {reason}.", first.field(), first.said()), reasons);
        }
    }
}
