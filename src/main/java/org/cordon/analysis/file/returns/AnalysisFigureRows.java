package org.cordon.analysis.file.returns;

import static org.cordon.kernel.shared.Columns.instant;

import java.time.Instant;
import java.util.List;
import org.cordon.analysis.file.FileState;
import org.cordon.kernel.shared.RecordRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The numbers themselves, from functions of the database that give nothing else; none for whoever does not belong to the management. */
@Repository
class AnalysisFigureRows {

    private final JdbcClient jdbc;

    AnalysisFigureRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param waitsSince when the one was contributed who has waited longest; null if nobody waits */
    record FileRow(String reference, FileState state, int contributions, int waiting, Instant waitsSince, int returns) {
    }

    /** @param waitsSince null if nobody waits; seconds null if none is measured */
    record Medians(Instant waitsSince, int measured, Integer seconds) {
    }

    /** By their references. */
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
