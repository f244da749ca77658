package org.cordon.platform.account;

import static org.cordon.kernel.shared.Columns.instant;
import static org.cordon.kernel.shared.Columns.utc;

import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code account_act}: rows are only ever added. */
@Repository
class AccountActs {

    private final JdbcClient jdbc;

    AccountActs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(RecordedAct row) {
        jdbc.sql("""
                        insert into account_act (id, at, act, account, member_of, by_account, approved_by, request)
                        values (:id, :at, :act, :account, :group, :by, :approver, :request)""")
                .param("id", row.id()).param("at", utc(row.at())).param("act", row.act().name())
                .param("account", row.account())
                .param("group", row.group()).param("by", row.by()).param("approver", row.approver())
                .param("request", row.request(), Types.OTHER).update();
    }

    /** Returns a page of acts, the last first, beginning after a row of the previous page. */
    List<RecordedAct> page(UUID after, int limit) {
        return jdbc.sql("""
                        select * from account_act
                        where cast(:after as uuid) is null or (at, id) < (select before.at, before.id from account_act before
                            where before.id = :after)
                        order by at desc, id desc limit :limit""")
                .param("after", after, Types.OTHER).param("limit", limit)
                .query((row, number) -> new RecordedAct(row.getObject("id", UUID.class),
                        instant(row, "at"),
                        AccountAct.valueOf(row.getString("act")), row.getString("account"), row.getString("member_of"),
                        row.getString("by_account"),
                        row.getString("approved_by"), row.getObject("request", UUID.class))).list();
    }

    boolean wasRemoved(String account) {
        return jdbc.sql("select exists (select from account_act where account = ? and act = 'REMOVED')").param(account).query(Boolean.class)
                .single();
    }

    /**
     * Whether an account is too new to approve a request as a second administrator. An account is too new if it was made, or got the role
     * of an administrator, after the request. An account is also too new if the requester made or approved a recent change of it. Such a
     * change is an invitation, a link, a new address or a new role, within {@code aWhile} before now.
     */
    boolean isTooNew(String account, String asker, Instant asked, Instant now, Duration aWhile) {
        return jdbc.sql("""
                        select exists (select from account_act where account = :account
                            and (at >= :asked and (act in ('MADE', 'INVITED') or act = 'ROLE_GIVEN' and member_of = 'camunda-admin')
                                 or at > :recently and act in ('INVITED', 'LINK_SENT', 'ADDRESS', 'ROLE_GIVEN')
                                     and :asker in (by_account, approved_by)))""")
                .param("account", account).param("asker", asker).param("asked", utc(asked))
                .param("recently", utc(now.minus(aWhile))).query(Boolean.class).single();
    }
}
