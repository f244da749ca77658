package org.cordon.target;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordon.target.Confirmation.Answer;
import org.cordon.target.Confirmation.Role;
import org.springframework.dao.OptimisticLockingFailureException;
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

    /** Writes an answer; another's change since it was read is refused. */
    void save(Confirmation confirmation) {
        var rows = sql.sql("""
                        update confirmation
                           set answer = :answer, investigator = :investigator, remark = :remark, answered_at = :answeredAt,
                               answered_by = :answeredBy, fact = :fact, told_at = :toldAt, version = version + 1
                         where target = :target and country = :country and role = :role and version = :version
                        """)
                .param("answer", confirmation.answer() == null ? null : confirmation.answer().name())
                .param("investigator", confirmation.investigator())
                .param("remark", confirmation.remark())
                .param("answeredAt", timestamp(confirmation.answeredAt()))
                .param("answeredBy", confirmation.answeredBy())
                .param("fact", confirmation.fact())
                .param("toldAt", timestamp(confirmation.toldAt()))
                .param("target", confirmation.target())
                .param("country", confirmation.country())
                .param("role", confirmation.role().name())
                .param("version", confirmation.version())
                .update();
        if (rows != 1) {
            throw new OptimisticLockingFailureException("The answer of " + confirmation.country() + " about " + confirmation.target()
                    + " was changed by somebody else");
        }
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

    /** The same, and those that a wanting country itself has ended by declining, which it may change its mind about. */
    List<Confirmation> shownTo(String operation, String country) {
        return sql.sql("""
                        select c.* from confirmation c join target t on t.reference = c.target
                         where c.operation = :operation and c.country = :country
                           and (t.state in ('AWAITING_CONFIRMATION', 'AT_LARGE', 'LOCATED', 'IDENTITY_PENDING', 'ARRESTED', 'EXTRADITION')
                                or t.state = 'WITHDRAWN' and c.role = 'WANTING' and c.answer = 'DECLINE')
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

    /** What one country was asked about one target in one role. */
    Confirmation of(String target, String country, Role role) {
        return sql.sql("select * from confirmation where target = ? and country = ? and role = ?").params(target, country, role.name())
                .query(Confirmations::confirmation).single();
    }

    private static Confirmation confirmation(ResultSet row, int number) throws SQLException {
        var answer = row.getString("answer");
        return new Confirmation(row.getString("operation"), row.getString("target"), row.getString("country"),
                Role.valueOf(row.getString("role")), answer == null ? null : Answer.valueOf(answer), row.getString("investigator"),
                row.getString("remark"), instant(row.getTimestamp("answered_at")),
                row.getString("answered_by"), row.getObject("fact", UUID.class), instant(row.getTimestamp("told_at")),
                row.getInt("version"));
    }

    private static Instant instant(Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static Timestamp timestamp(Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
