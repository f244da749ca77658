package org.cordon.operation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far an operation has come, in numbers: for the coordinator and for managers alone. */
@Component
@Transactional(readOnly = true)
public class OperationCounts {

    private final JdbcClient jdbc;

    OperationCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Countries by their answer, persons put forward, and targets admitted. */
    public record Counts(int invited, int accepted, int declined, int silent, int unanswered, int nominations, int targets) {
    }

    public Counts of(String operation) {
        return jdbc.sql("""
                        select (select count(*) from participation where operation = :operation) as invited,
                               (select count(*) from participation where operation = :operation
                                    and status in ('ACCEPTED', 'COMPLETED')) as accepted,
                               (select count(*) from participation where operation = :operation and status = 'DECLINED') as declined,
                               (select count(*) from participation where operation = :operation and status = 'SILENT') as silent,
                               (select count(*) from participation where operation = :operation and status = 'INVITED') as unanswered,
                               (select count(*) from nomination_state where operation = :operation) as nominations,
                               (select count(*) from target where operation = :operation and state <> 'JOINED') as targets""")
                .param("operation", operation)
                .query((row, number) -> new Counts(row.getInt("invited"), row.getInt("accepted"), row.getInt("declined"),
                        row.getInt("silent"), row.getInt("unanswered"), row.getInt("nominations"), row.getInt("targets")))
                .single();
    }

    /** Rows that countries have still to confirm. */
    int openConfirmations(String operation) {
        return number("select count(*) from confirmation where operation = :operation and (answer is null or answer = 'ASK') "
                + "and not withheld_from(target, 'ncb-' || country)", operation);
    }

    /** Arrests whose identity is not confirmed yet. */
    int openIdentityChecks(String operation) {
        return number("select count(*) from arrest where operation = :operation and state = 'IDENTITY_PENDING'", operation);
    }

    private int number(String sql, String operation) {
        return jdbc.sql(sql).param("operation", operation).query(Integer.class).single();
    }
}
