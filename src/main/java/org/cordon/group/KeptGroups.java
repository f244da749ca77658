package org.cordon.group;

import static org.cordon.shared.Columns.instant;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Published groups, and what their stewards say of them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class KeptGroups {

    private final JdbcClient sql;

    KeptGroups(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param since when the steward last said that the group is still known, was asked whether it is, or read that it is published */
    public record Kept(GroupState state, Instant since) {
    }

    /** Its row is locked until the transaction ends; nothing where the caller may not change it, as its steward before it is published. */
    public Optional<Kept> lock(String reference) {
        return sql.sql("""
                        select state, greatest(decided_at, confirmed_at, asked_at) as since from smuggling_group
                        where reference = :reference for update""")
                .param("reference", reference)
                .query((row, number) -> new Kept(GroupState.valueOf(row.getString("state")), instant(row, "since"))).optional();
    }

    public void ask(String reference, Instant at) {
        sql.sql("update smuggling_group set asked_at = :at where reference = :reference").param("at", Timestamp.from(at))
                .param("reference", reference).update();
    }

    /** Its steward says that it is still known, which wakes it. */
    public void confirm(String reference, Instant at) {
        sql.sql("update smuggling_group set state = 'VISIBLE', confirmed_at = :at where reference = :reference")
                .param("at", Timestamp.from(at)).param("reference", reference).update();
    }

    public void close(String reference, String reason) {
        sql.sql("update smuggling_group set state = 'CLOSED', reason = :reason where reference = :reference").param("reason", reason)
                .param("reference", reference).update();
    }

    /** Marks it as not confirmed, unless its steward has spoken since he was asked; whether it is marked by that. */
    public boolean fallDormant(String reference) {
        return sql.sql("""
                        update smuggling_group set state = 'DORMANT'
                        where reference = :reference and state = 'VISIBLE' and greatest(decided_at, confirmed_at) < asked_at""")
                .param("reference", reference).update() == 1;
    }
}
