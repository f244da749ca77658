package org.cordon.platform.audit;

import static org.cordon.kernel.shared.Columns.utc;

import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code audit_entry}. Rows are only ever added. */
@Repository
class AuditLog {

    private final JdbcClient jdbc;

    AuditLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the id of the row */
    UUID add(AuditEntry entry) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into audit_entry (id, at, action, actor, groups, address, route, task, operation, refs, status)
                        values (:id, :at, :action, :actor, :groups, :address, :route, :task, :operation, :refs, :status)""")
                .param("id", id)
                .param("at", utc(entry.at()))
                .param("action", entry.action().name())
                .param("actor", entry.actor())
                .param("groups", new TreeSet<>(entry.groups()).toArray(String[]::new))
                .param("address", entry.address())
                .param("route", entry.route())
                .param("task", entry.task())
                .param("operation", entry.operation())
                .param("refs", entry.references().toArray(String[]::new))
                .param("status", entry.status())
                .update();
        return id;
    }

    boolean knowsOperation(String code) {
        return jdbc.sql("select audit_knows_operation(:code)").param("code", code).query(Boolean.class).single();
    }
}
