package org.cordon.analysis.file.returns;

import static org.cordon.kernel.shared.Columns.instant;

import java.time.Instant;
import java.util.List;
import org.cordon.analysis.file.FileState;
import org.cordon.kernel.shared.RecordRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the figures of analysis files. The database functions return only these figures, and nothing to callers outside the management. */
@Repository
class AnalysisFigureRows {

    private final JdbcClient jdbc;

    AnalysisFigureRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param waitsSince the time of the contribution with the person who has waited longest; null if nobody waits */
    record FileRow(String reference, FileState state, int contributions, int waiting, Instant waitsSince, int returns) {
    }

    /**
     * Medians over all files.
     *
     * @param waitsSince null if nobody waits
     * @param seconds    null if no contribution is measured
     */
    record Medians(Instant waitsSince, int measured, Integer seconds) {
    }

    /** Returns the figures of the files, in the order of their references. */
    List<FileRow> files() {
        return jdbc.sql("select * from analysis_file_figures() order by reference")
                .query((row, number) -> new FileRow(row.getString("reference"), FileState.valueOf(row.getString("state")),
                        row.getInt("contributions"), row.getInt("waiting"), instant(row, "first_waits_since"), row.getInt("returns")))
                .list();
    }

    Medians medians() {
        return jdbc.sql("select * from contribution_medians()")
                .query(RecordRows.of(Medians.class)).single();
    }
}
