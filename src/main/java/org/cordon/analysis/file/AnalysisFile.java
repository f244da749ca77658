package org.cordon.analysis.file;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * An analysis file, as its reader may see it. Countries see neither the decision to open it nor a pending review.
 *
 * @param reason   the reason why compliance refused to open the file, or why the file ends; null otherwise
 * @param reviewOn the day, in UTC, of the next review
 * @param reviewBy the deadline of the pending review; null if no review is pending
 * @param endsOn   the day, in UTC, on which the file is erased
 */
public record AnalysisFile(String reference, FileState state, Order order, Instant orderedAt, Instant decideBy, Instant decidedAt,
        String reason, LocalDate reviewOn, Instant reviewBy, LocalDate endsOn, Instant erasedAt) {

    /**
     * The order of the coordination to open a file. Its purpose and scope are null after the file is erased.
     *
     * @param persons the categories of persons that the file takes
     * @param data    the categories of data that the file takes
     */
    @JsonInclude(Include.NON_NULL)
    public record Order(String purpose, String scope, List<PersonCategory> persons, List<DataCategory> data) {
    }

    /** Whether analysts work in the file. */
    public boolean isRunning() {
        return state == FileState.OPEN || state == FileState.CLOSED;
    }

    /** Returns the time at which the file is erased. A review can change this time. */
    public Instant end() {
        return endsOn.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Returns the earlier of two times: the next review and the erasure. */
    public Instant next() {
        var review = reviewOn.atStartOfDay(ZoneOffset.UTC).toInstant();
        return review.isBefore(end()) ? review : end();
    }
}
