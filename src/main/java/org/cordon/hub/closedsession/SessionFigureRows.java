package org.cordon.hub.closedsession;

import java.util.List;
import org.cordon.kernel.shared.RecordRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the figures from a database function that returns nothing else. */
@Repository
class SessionFigureRows {

    private final JdbcClient jdbc;

    SessionFigureRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Returns the sessions in the order in which access ended, the latest first; empty if the caller does not belong to the management.
     */
    List<SessionFigures.Line> all() {
        return jdbc.sql("select * from session_figures() order by ended_at desc, reference")
                .query(RecordRows.of(SessionFigures.Line.class)).list();
    }
}
