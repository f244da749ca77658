package org.cordon.analysis.file;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * An analysis file, as its reader may see it: countries get to know neither how it was decided nor whether its review
 * is asked for.
 *
 * @param purpose  what it is for; null once it is erased, as its scope
 * @param persons  of which categories persons may be
 * @param data     of which categories data may be
 * @param reason   why it was refused, or why it ends; null unless it was
 * @param reviewOn the day, in UTC, on which it is reviewed next
 * @param reviewBy until when the coordination says whether it goes on; null while it is not asked
 * @param endsOn   the day, in UTC, on which it is erased
 */
public record AnalysisFile(String reference, FileState state, Order order, Instant orderedAt, Instant decideBy, Instant decidedAt,
        String reason, LocalDate reviewOn, Instant reviewBy, LocalDate endsOn, Instant erasedAt) {

    /** What was ordered. */
    public record Order(String purpose, String scope, List<PersonCategory> persons, List<DataCategory> data) {
    }

    /** Whether analysts work in it. */
    public boolean isRunning() {
        return state == FileState.OPEN || state == FileState.CLOSED;
    }

    /** When it is erased, if nothing comes in between. */
    public Instant end() {
        return endsOn.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** When it is reviewed, or erased if that comes first. */
    public Instant next() {
        var review = reviewOn.atStartOfDay(ZoneOffset.UTC).toInstant();
        return review.isBefore(end()) ? review : end();
    }
}
