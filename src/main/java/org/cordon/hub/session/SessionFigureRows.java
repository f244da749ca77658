package org.cordon.hub.session;

import static org.cordon.kernel.shared.Columns.instant;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The numbers themselves, from a function of the database that gives nothing else. */
@Repository
class SessionFigureRows {

    private final JdbcClient sql;

    SessionFigureRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** The one whose access ended last first; none for whoever does not belong to the management. */
    List<SessionFigures.Line> all() {
        return sql.sql("select * from session_figures() order by ended_at desc, reference")
                .query((row, number) -> new SessionFigures.Line(row.getString("reference"), instant(row, "ended_at"),
                        new SessionFigures.Kept(row.getInt("agreed"), row.getInt("waiting"), row.getInt("done"), row.getInt("not_done"),
                                row.getInt("not_reported")))).list();
    }
}
