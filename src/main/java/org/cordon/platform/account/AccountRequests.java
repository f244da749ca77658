package org.cordon.platform.account;

import static org.cordon.kernel.shared.Columns.instant;
import static org.cordon.kernel.shared.Columns.texts;
import static org.cordon.kernel.shared.Columns.utc;
import static org.cordon.kernel.shared.RecordRows.values;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordon.platform.account.AccountRequest.Act;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code account_request}. */
@Repository
class AccountRequests {

    private final JdbcClient jdbc;

    AccountRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(AccountRequest request) {
        jdbc.sql("""
                        insert into account_request (id, act, account, member_of, first_name, last_name, address, asked_by, asked_at,
                            ends_at)
                        values (:id, :act, :account, :groups, :firstName, :lastName, :address, :askedBy, :askedAt, :endsAt)""")
                .params(values(request)).update();
    }

    /** Returns the requests that still wait for their decision, the oldest first. */
    List<AccountRequest> waiting(Instant now) {
        return jdbc.sql("select * from account_request where outcome is null and ends_at > ? order by asked_at, id")
                .param(utc(now))
                .query((row, number) -> request(row)).list();
    }

    /** Locks a request that still waits, so that nobody else decides it until the transaction ends. */
    Optional<AccountRequest> lock(UUID id, Instant now) {
        return jdbc.sql("select * from account_request where id = ? and outcome is null and ends_at > ? for update").param(id)
                .param(utc(now))
                .query((row, number) -> request(row)).optional();
    }

    void decided(UUID id, String outcome, String by, Instant at) {
        jdbc.sql("""
                        update account_request set outcome = :outcome, decided_by = :by, decided_at = :at, first_name = null,
                            last_name = null, address = null
                        where id = :id""")
                .param("outcome", outcome).param("by", by).param("at", utc(at)).param("id", id).update();
    }

    private static AccountRequest request(ResultSet row) throws SQLException {
        return new AccountRequest(row.getObject("id", UUID.class), Act.valueOf(row.getString("act")), row.getString("account"),
                texts(row, "member_of"),
                row.getString("first_name"), row.getString("last_name"), row.getString("address"), row.getString("asked_by"),
                instant(row, "asked_at"), instant(row, "ends_at"));
    }
}
