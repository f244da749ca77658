package org.cordon.rooms.disclosure;

import static java.util.stream.Collectors.joining;
import static org.cordon.kernel.shared.Columns.instant;
import static org.cordon.kernel.shared.Columns.texts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.cordon.platform.audit.AuditAction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the rows of the audit that tell who has looked, the last first. */
@Repository
class AccessRows {

    /** A lead can be withheld from the coordination: then nobody's act about it is told, and lists and pages leave it out; so do the
     * names of the files on it, which begin with its own. */
    private static final String OF_OPERATION = """
            select e.id, e.at, e.action, e.groups, e.actor, e.address, e.route, e.task, seen.refs, e.status
            from audit_entry e cross join lateral (
                select array(select r from unnest(e.refs) with ordinality ref (r, place)
                             where not (split_part(r, '/', 1) ~ '-L[2-9A-Z]{5}$' and withheld_from(split_part(r, '/', 1), 'coordinator'))
                             order by place) as refs) seen
            where e.operation = :operation and (seen.refs = e.refs or e.action in ('READ', 'EXPORT') and cardinality(seen.refs) > 0)
              and (cast(:after as uuid) is null or e.number < (select b.number from audit_entry b where b.id = :after))
            order by e.number desc limit :limit""";

    private final JdbcClient jdbc;

    AccessRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that was done in an operation. @param after the one before the first, or null */
    List<Access> ofOperation(String operation, UUID after, int most) {
        return jdbc.sql(OF_OPERATION).param("operation", operation).param("after", after, Types.OTHER).param("limit", most)
                .query(AccessRows::whole).list();
    }

    /** Whatever was done of some kinds; they stand in the statement itself, which is how the index audit_entry_accounts is found. */
    List<Access> of(Set<AuditAction> actions, UUID after, int most) {
        return jdbc.sql("""
                        select * from audit_entry
                        where action in ('%s')
                          and (cast(:after as uuid) is null or number < (select b.number from audit_entry b where b.id = :after))
                        order by number desc limit :limit""".formatted(actions.stream().map(AuditAction::name).collect(joining("', '"))))
                .param("after", after, Types.OTHER).param("limit", most).query(AccessRows::whole).list();
    }

    /** Who has looked at some items. @param named whether whoever acted as these groups is told by name */
    List<Access> toItems(Collection<String> references, Predicate<List<String>> named, UUID after, int most) {
        return jdbc.sql("select * from audit_accesses(:items, :after, :limit)")
                .param("items", references.toArray(String[]::new)).param("after", after, Types.OTHER).param("limit", most)
                .query((row, number) -> {
                    var by = texts(row, "groups");
                    return new Access(row.getObject("id", UUID.class), instant(row, "at"),
                            AuditAction.valueOf(row.getString("action")), by, named.test(by) ? row.getString("actor") : null, null,
                            null, null, texts(row, "refs"), row.getInt("status"));
                }).list();
    }

    private static Access whole(ResultSet row, int number) throws SQLException {
        return new Access(row.getObject("id", UUID.class), instant(row, "at"),
                AuditAction.valueOf(row.getString("action")),
                texts(row, "groups"), row.getString("actor"), row.getString("address"), row.getString("route"), row.getString("task"),
                texts(row, "refs"),
                row.getInt("status"));
    }
}
