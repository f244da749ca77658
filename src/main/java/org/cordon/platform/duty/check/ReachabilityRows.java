package org.cordon.platform.duty.check;

import static org.cordon.kernel.shared.Columns.instant;
import static org.cordon.kernel.shared.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.cordon.kernel.shared.RecordRows;
import org.cordon.platform.duty.check.Reachability.Asked;
import org.cordon.platform.duty.check.Reachability.Bureau;
import org.cordon.platform.duty.check.Reachability.Mark;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the figures, the marks and the last checks of duty posts. Needs a transaction. */
@Component
final class ReachabilityRows {

    private final JdbcClient jdbc;

    ReachabilityRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Bureau> since(Instant moment) {
        return jdbc.sql("select * from reachability(:since)").param("since", utc(moment))
                .query(ReachabilityRows::bureau).list();
    }

    List<Mark> marks(String country) {
        return jdbc.sql("select * from duty_marks(:country)").param("country", country)
                .query(RecordRows.of(Mark.class)).list();
    }

    /** Returns the last checks of a bureau's posts, the last first. */
    List<Asked> asked(String country, int last) {
        return jdbc.sql("""
                        select * from duty_check where country = :country and asked_at is not null
                        order by asked_at desc, reference limit :last""")
                .param("country", country).param("last", last)
                .query((row, number) -> new Asked(row.getString("reference"), row.getString("post"), row.getString("kind"),
                        instant(row, "asked_at"), instant(row, "deadline"), row.getString("outcome"), instant(row, "answered_at")))
                .list();
    }

    private static Bureau bureau(ResultSet row, int number) throws SQLException {
        return new Bureau(row.getString("country"), row.getInt("posts"), row.getInt("silent"), row.getInt("unconfirmed"),
                row.getInt("tests"), row.getInt("answered"), row.getObject("minutes", Double.class), instant(row, "last_asked"),
                row.getString("last_outcome"));
    }
}
