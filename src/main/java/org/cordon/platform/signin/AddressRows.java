package org.cordon.platform.signin;

import static org.cordon.kernel.shared.Columns.instant;
import static org.cordon.kernel.shared.Columns.utc;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code calendar_address}. Needs a transaction. */
@Component
final class AddressRows {

    private final JdbcClient jdbc;

    AddressRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Instant> madeAt(String account) {
        return jdbc.sql("select made_at from calendar_address where account = :account").param("account", account)
                .query((row, number) -> instant(row, "made_at")).optional();
    }

    void put(String account, byte[] digest, Instant at) {
        jdbc.sql("""
                        insert into calendar_address (account, digest, made_at) values (:account, :digest, :at)
                        on conflict (account) do update set digest = excluded.digest, made_at = excluded.made_at""")
                .param("account", account).param("digest", digest).param("at", utc(at)).update();
    }

    void remove(String account) {
        jdbc.sql("delete from calendar_address where account = :account").param("account", account).update();
    }

    Optional<String> owner(byte[] digest) {
        return jdbc.sql("select account from (select calendar_owner(:digest) as account) found where account is not null")
                .param("digest", digest).query(String.class).optional();
    }

    /**
     * Deletes the address of an account, for its owner or for an administrator. An administrator who removes the account has no right to
     * the row, so a function of the database deletes it.
     */
    void forget(String account) {
        remove(account);
        jdbc.sql("select forget_calendar(:account)").param("account", account).query(Boolean.class).single();
    }
}
