package org.cordon.hub.smugglinggroup;

import static org.cordon.kernel.shared.Columns.instant;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the ages of groups from a database function that returns nothing else. */
@Repository
class GroupAges {

    private final JdbcClient jdbc;

    GroupAges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Returns the groups; those without a new fact for the longest time come first. Empty if the caller does not belong to the management.
     */
    List<GroupFigures.Line> all() {
        return jdbc.sql("select * from group_ages() order by last_fact_at, reference")
                .query((row, number) -> new GroupFigures.Line(row.getString("reference"), GroupState.valueOf(row.getString("state")),
                        instant(row, "last_fact_at"))).list();
    }
}
