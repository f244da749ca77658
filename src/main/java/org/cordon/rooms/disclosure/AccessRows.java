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

/** Reads the rows of the audit about items, operations and accounts, the last first. */
@Repository
class AccessRows {

    /**
     * The rows of an operation for the coordination. An act about a lead that is withheld from the coordination is left out. A row about
     * reading or exporting several items is shown without that lead. The same holds for the names of files on such a lead, because these
     * names begin with the lead's reference.
     */
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

    /**
     * Returns the rows about an operation, for the coordination.
     *
     * @param after the id of the last row already seen, or null
     */
    List<Access> ofOperation(String operation, UUID after, int most) {
        return jdbc.sql(OF_OPERATION).param("operation", operation).param("after", after, Types.OTHER).param("limit", most)
                .query(AccessRows::whole).list();
    }

    /**
     * Returns the rows with these actions. The actions are written into the statement as literals, so that the planner uses the index
     * audit_entry_accounts.
     */
    List<Access> of(Set<AuditAction> actions, UUID after, int most) {
        return jdbc.sql("""
                        select * from audit_entry
                        where action in ('%s')
                          and (cast(:after as uuid) is null or number < (select b.number from audit_entry b where b.id = :after))
                        order by number desc limit :limit""".formatted(actions.stream().map(AuditAction::name).collect(joining("', '"))))
                .param("after", after, Types.OTHER).param("limit", most).query(AccessRows::whole).list();
    }

    /**
     * Returns the rows about looking at these items.
     *
     * @param named says for the groups of an account whether the account's name is shown
     */
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
