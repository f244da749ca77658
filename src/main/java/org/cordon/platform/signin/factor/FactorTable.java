package org.cordon.platform.signin.factor;

import static org.cordon.kernel.shared.Columns.instant;
import static org.cordon.kernel.shared.Columns.utc;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.cordon.kernel.shared.RecordRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code second_factor} and {@code recovery_code}. Callers reach their own rows; Cordon itself reaches all rows. */
@Repository
class FactorTable {

    private final JdbcClient jdbc;

    FactorTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param secret   the sealed secret
     * @param lastStep the half-minute step of the last accepted code
     * @param wrong    the number of wrong codes since the last right code
     */
    record Row(byte[] secret, long lastStep, int wrong) {
    }

    /** Returns any sealed secret, to check the key against. */
    Optional<Sealed> any() {
        return jdbc.sql("select account, secret from second_factor limit 1")
                .query(RecordRows.of(Sealed.class)).optional();
    }

    /** A secret as the table keeps it. */
    record Sealed(String account, byte[] secret) {
    }

    boolean has(String account) {
        return jdbc.sql("select exists (select from second_factor where account = ?)").param(account).query(Boolean.class).single();
    }

    /** Locks the row of an account, so that no other transaction judges a code of the account until the current transaction ends. */
    Optional<Row> lock(String account) {
        return jdbc.sql("select secret, last_step, wrong from second_factor where account = ? for update").param(account)
                .query((row, number) -> new Row(row.getBytes("secret"), row.getLong("last_step"), row.getInt("wrong"))).optional();
    }

    Optional<SecondFactors.Kept> find(String account) {
        return jdbc.sql(
                "select set_up_at, (select count(*) from recovery_code c where c.account = f.account) left_over from second_factor f where account = ?")
                .param(account)
                .query((row, number) -> new SecondFactors.Kept(instant(row, "set_up_at"),
                        row.getInt("left_over")))
                .optional();
    }

    /** @return false if the account already has a second factor */
    boolean add(String account, byte[] secret, long step, Instant at) {
        return jdbc.sql(
                "insert into second_factor (account, secret, last_step, set_up_at) values (:account, :secret, :step, :at) on conflict (account) do nothing")
                .param("account", account).param("secret", secret).param("step", step).param("at", utc(at))
                .update() == 1;
    }

    void addRecoveryCodes(String account, Collection<byte[]> digests) {
        digests.forEach(
                digest -> jdbc.sql("insert into recovery_code (account, digest) values (?, ?)").param(account).param(digest).update());
    }

    void right(String account, long step) {
        jdbc.sql("update second_factor set last_step = :step, wrong = 0 where account = :account").param("step", step)
                .param("account", account).update();
    }

    void wrong(String account) {
        jdbc.sql("update second_factor set wrong = wrong + 1 where account = ?").param(account).update();
    }

    /** @return false if there is no such recovery code */
    boolean useRecoveryCode(String account, byte[] digest) {
        return jdbc.sql("delete from recovery_code where account = ? and digest = ?").param(account).param(digest).update() == 1;
    }

    void remove(String account) {
        jdbc.sql("delete from second_factor where account = ?").param(account).update();
    }

    /** Deletes the second factor of another account, for an administrator. */
    boolean forget(String account) {
        return jdbc.sql("select forget_second_factor(?)").param(account).query(Boolean.class).single();
    }
}
