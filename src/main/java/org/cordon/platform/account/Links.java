package org.cordon.platform.account;

import static org.cordon.kernel.shared.Columns.utc;

import java.time.Instant;
import java.util.Optional;
import org.cordon.kernel.shared.RecordRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code account_link}. Only Cordon itself reads and writes it. */
@Repository
class Links {

    private final JdbcClient jdbc;

    Links(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param address the address to which the link was sent */
    record Link(String account, String address) {
    }

    void add(byte[] digest, Link link, Instant endsAt) {
        jdbc.sql("insert into account_link (digest, account, address, ends_at) values (:digest, :account, :address, :endsAt)")
                .param("digest", digest).param("account", link.account()).param("address", link.address())
                .param("endsAt", utc(endsAt)).update();
    }

    /** Locks a link that has not expired, so that nobody else uses the link until the transaction ends. */
    Optional<Link> lock(byte[] digest, Instant now) {
        return jdbc.sql("select account, address from account_link where digest = ? and ends_at > ? for update").param(digest)
                .param(utc(now))
                .query(RecordRows.of(Link.class)).optional();
    }

    void removeAllOf(String account) {
        jdbc.sql("delete from account_link where account = ?").param(account).update();
    }
}
