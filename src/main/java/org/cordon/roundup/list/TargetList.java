package org.cordon.roundup.list;

import static org.cordon.kernel.shared.Columns.utc;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of the versions of target lists. A frozen version never changes. */
@Repository
public class TargetList {

    private static final String LISTED = """
            from target where operation = :operation and state not in ('JOINED', 'WITHDRAWN', 'DECEASED', 'RETENTION_ENDED')
            """;

    private static final String NEXT = "from target t where t.operation = :operation and " + onNext(":version");

    private final JdbcClient jdbc;

    TargetList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the references of the targets that a list frozen now would hold. */
    List<String> candidates(String operation) {
        return jdbc.sql("select reference " + LISTED + " order by reference").param("operation", operation)
                .query(String.class).list();
    }

    void freeze(String operation, int version, String by, Instant at) {
        jdbc.sql("insert into target_list (operation, version, frozen_at, frozen_by) values (?, ?, ?, ?)")
                .params(operation, version, utc(at), by).update();
        jdbc.sql("insert into target_list_entry (operation, version, target) select operation, :version, reference " + LISTED)
                .param("operation", operation).param("version", version).update();
    }

    /**
     * Returns the SQL condition under which a target {@code t} goes on the version after this one. A listed target stays on the list after
     * the person has died or the retention has ended, as an outcome of the operation.
     *
     * @param version the version, as an SQL expression
     */
    public static String onNext(String version) {
        return """
                (t.state not in ('JOINED', 'WITHDRAWN', 'DECEASED', 'RETENTION_ENDED')
                 or t.state in ('DECEASED', 'RETENTION_ENDED')
                    and exists (select from target_list_entry e where e.operation = t.operation and e.version = %s
                        and e.target = t.reference))
                """.formatted(version);
    }

    /** Returns the targets of the version after this one, as {@link #onNext} decides. */
    List<String> next(String operation, int version) {
        return jdbc.sql("select reference " + NEXT + " order by reference").param("operation", operation).param("version", version)
                .query(String.class).list();
    }

    void freezeNext(String operation, int version, String by, Instant at) {
        jdbc.sql("insert into target_list (operation, version, frozen_at, frozen_by) values (?, ?, ?, ?)")
                .params(operation, version, utc(at), by).update();
        jdbc.sql("insert into target_list_entry (operation, version, target) select operation, :version + 1, reference " + NEXT)
                .param("operation", operation).param("version", version - 1).update();
    }

    List<String> entries(String operation, int version) {
        return jdbc.sql("select target from target_list_entry where operation = ? and version = ? order by target")
                .params(operation, version).query(String.class).list();
    }
}
