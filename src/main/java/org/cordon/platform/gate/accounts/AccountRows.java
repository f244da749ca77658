package org.cordon.platform.gate.accounts;

import static org.cordon.kernel.shared.Columns.texts;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads by one statement what each request has to know of an account; the engine's own queries take three, in a transaction each. */
@Repository
public class AccountRows {

    private final JdbcClient jdbc;

    AccountRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One row whether or not there is such an account, so that both take the same time. */
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
     * An account as it is now.
     *
     * @param password  its hash, or null where the owner signs in elsewhere or has not set one yet
     * @param groups    all that it is in, in the order of their names
     * @param signedOut changes when the owner ends all his sessions; null while he never did
     */
    public record AccountRow(String id, String password, String salt, List<String> groups, String signedOut) {
    }
}
