package org.cordon.hub.smugglinggroup;

import static org.cordon.kernel.shared.Columns.instant;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ages themselves, from a function of the database that gives nothing else. */
@Repository
class GroupAges {

    private final JdbcClient jdbc;

    GroupAges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The longest silent group first; none for whoever does not belong to the management. */
    List<GroupFigures.Line> all() {
        return jdbc.sql("select * from group_ages() order by last_fact_at, reference")
                .query((row, number) -> new GroupFigures.Line(row.getString("reference"), GroupState.valueOf(row.getString("state")),
                        instant(row, "last_fact_at"))).list();
    }
}
