package org.cordon.target;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.cordon.target.Confirmation.Answer;
import org.cordon.target.Confirmation.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What countries were asked to confirm, in the order of the targets' references. */
@Repository
class Confirmations {

    private final JdbcClient sql;

    Confirmations(JdbcClient sql) {
        this.sql = sql;
    }

    void add(Confirmation confirmation) {
        sql.sql("insert into confirmation (operation, target, country, role) values (?, ?, ?, ?)")
                .params(confirmation.operation(), confirmation.target(), confirmation.country(), confirmation.role().name())
                .update();
    }

    void save(Confirmation confirmation) {
        sql.sql("""
                        update confirmation
                           set answer = :answer, investigator = :investigator, remark = :remark, answered_at = :answeredAt,
                               told_at = :toldAt, version = version + 1
                         where target = :target and country = :country and role = :role
                        """)
                .param("answer", confirmation.answer() == null ? null : confirmation.answer().name())
                .param("investigator", confirmation.investigator())
                .param("remark", confirmation.remark())
                .param("answeredAt", timestamp(confirmation.answeredAt()))
                .param("toldAt", timestamp(confirmation.toldAt()))
                .param("target", confirmation.target())
                .param("country", confirmation.country())
                .param("role", confirmation.role().name())
                .update();
    }

    /** What a country was asked about targets that are still pursued. */
    List<Confirmation> of(String operation, String country) {
        return sql.sql("""
                        select c.* from confirmation c join target t on t.reference = c.target
                         where c.operation = :operation and c.country = :country
                           and t.state in ('AWAITING_CONFIRMATION', 'AT_LARGE', 'LOCATED', 'IDENTITY_PENDING', 'ARRESTED', 'EXTRADITION')
                         order by c.target, c.role
                        """)
                .param("operation", operation).param("country", country).query(Confirmations::confirmation).list();
    }

    /** What every country was asked. */
    List<Confirmation> in(String operation) {
        return sql.sql("select * from confirmation where operation = ? order by target, role, country").param(operation)
                .query(Confirmations::confirmation).list();
    }

    /** What every country was asked about one target. */
    List<Confirmation> of(String target) {
        return sql.sql("select * from confirmation where target = ? order by role, country").param(target)
                .query(Confirmations::confirmation).list();
    }

    private static Confirmation confirmation(ResultSet row, int number) throws SQLException {
        var answer = row.getString("answer");
        return new Confirmation(row.getString("operation"), row.getString("target"), row.getString("country"),
                Role.valueOf(row.getString("role")), answer == null ? null : Answer.valueOf(answer), row.getString("investigator"),
                row.getString("remark"), instant(row.getTimestamp("answered_at")), instant(row.getTimestamp("told_at")),
                row.getInt("version"));
    }

    private static Instant instant(Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static Timestamp timestamp(Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
