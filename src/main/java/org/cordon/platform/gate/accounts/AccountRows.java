package org.cordon.platform.gate.accounts;

import static org.cordon.kernel.shared.Columns.texts;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the present state of an account with one statement, because each request needs it. The engine's own queries take three statements,
 * each in its own transaction.
 */
@Repository
public class AccountRows {

    private final JdbcClient jdbc;

    AccountRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Finds an account. The statement returns one row whether or not the account exists, so that both cases take the same time. */
    @Transactional(readOnly = true)
    public Optional<AccountRow> find(String user) {
        return jdbc.sql("""
                        select id_, pwd_, salt_, groups, signed_out
                        from (select array(select group_id_ from act_id_membership where user_id_ = :user order by group_id_) as groups,
                                  (select value_ from act_id_info
                                   where user_id_ = :user and key_ = :signedOut and parent_id_ is null) as signed_out) of_account
                            left join act_id_user on id_ = :user""")
                .param("user", user).param("signedOut", EngineOwnAccount.SIGNED_OUT)
                .query((row, number) -> new AccountRow(row.getString("id_"), row.getString("pwd_"), row.getString("salt_"),
                        texts(row, "groups"), row.getString("signed_out")))
                .optional().filter(account -> account.id() != null);
    }

    /**
     * The present state of an account.
     *
     * @param password  the hash, or null if the owner signs in elsewhere or has not set a password yet
     * @param groups    all groups of the account, ordered by name
     * @param signedOut a value that changes when the owner ends all sessions; null if the owner never did
     */
    public record AccountRow(String id, String password, String salt, List<String> groups, String signedOut) {
    }
}
