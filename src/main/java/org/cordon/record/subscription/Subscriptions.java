package org.cordon.record.subscription;

import static org.cordon.kernel.shared.Columns.instant;
import static org.cordon.kernel.shared.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordon.record.subscription.Subscription.Attempt;
import org.cordon.record.subscription.Subscription.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes the table {@code subscription} with the caller's rights. Needs a transaction. */
@Repository
class Subscriptions {

    private static final String ALL = """
            select s.*, w.next_attempt_at from subscription s left join webhook w on w.subscription = s.reference and not w.test
            """;

    private final JdbcClient jdbc;

    Subscriptions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the subscriptions that the caller sees, by party and then in the order in which they were requested. */
    List<Subscription> all() {
        return jdbc.sql(ALL + "order by s.party, s.asked_at, s.reference").query((row, number) -> read(row)).list();
    }

    Optional<Subscription> find(String reference) {
        return jdbc.sql(ALL + "where s.reference = :reference").param("reference", reference).query((row, number) -> read(row)).optional();
    }

    /** Returns a subscription, and locks it until the transaction ends. */
    Optional<Subscription> lock(String reference) {
        jdbc.sql("select reference from subscription where reference = :reference for update").param("reference", reference)
                .query(String.class).optional();
        return find(reference);
    }

    /** Keeps other transactions from adding a subscription for this party until this transaction ends. */
    void lockAll(String party) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('subscriptions ' || :party, 63))").param("party", party).query()
                .listOfRows();
    }

    /** @return whether the party had no subscription at this address yet */
    boolean add(String reference, String party, String account, String address, String askedBy, Instant at) {
        return jdbc.sql("""
                        insert into subscription (reference, party, account, address, state, asked_by, asked_at)
                        values (:reference, :party, :account, :address, 'ASKED', :askedBy, :at) on conflict (party, address) do nothing""")
                .param("reference", reference).param("party", party).param("account", account).param("address", address)
                .param("askedBy", askedBy).param("at", utc(at)).update() == 1;
    }

    /** Approves a subscription; the subscription gets the events after this approval. */
    void approve(String reference, String by, Instant at) {
        jdbc.sql("""
                        update subscription set state = 'ACTIVE', decided_by = :by, decided_at = :at, refusal = null,
                            looked_up_to = ledger_end() where reference = :reference""")
                .param("reference", reference).param("by", by).param("at", utc(at)).update();
    }

    void refuse(String reference, String by, Instant at, String refusal) {
        jdbc.sql("""
                        update subscription set state = 'REFUSED', decided_by = :by, decided_at = :at, refusal = :refusal
                        where reference = :reference""")
                .param("reference", reference).param("by", by).param("at", utc(at)).param("refusal", refusal).update();
    }

    void move(String reference, SubscriptionState state) {
        jdbc.sql("update subscription set state = :state where reference = :reference").param("reference", reference)
                .param("state", state.name()).update();
    }

    /** Makes the waiting message due now, and sets the number of its attempts back to 0. */
    void tryNow(String reference, Instant now) {
        jdbc.sql("update webhook set attempts = 0, next_attempt_at = :now where subscription = :reference and not test")
                .param("reference", reference).param("now", utc(now)).update();
    }

    /** Adds a test message beside any waiting message. Adds none while an earlier test is still unsent. */
    void test(String reference, Instant now) {
        jdbc.sql("""
                        insert into webhook (id, subscription, test, many, position, made_at, next_attempt_at)
                        select :id, reference, true, false, looked_up_to, :now, :now from subscription where reference = :reference
                        on conflict (subscription, test) do nothing""")
                .param("id", UUID.randomUUID()).param("reference", reference).param("now", utc(now)).update();
    }

    /** Returns the public halves of the keys that sign, the newest key first. */
    List<SigningKey> keys() {
        return jdbc.sql("select * from webhook_public_keys()").query((row, line) -> new SigningKey(row.getInt("number"),
                "whpk_" + Base64.getEncoder().encodeToString(row.getBytes("public_key")), instant(row, "made_at"))).list();
    }

    void remove(String reference) {
        jdbc.sql("delete from subscription where reference = :reference").param("reference", reference).update();
    }

    /** Records the position up to which an account has read. The caller can only reach subscriptions of its own party. */
    void readUpTo(String account, long position, Instant at) {
        jdbc.sql("""
                        update subscription set read_up_to = :position, read_at = :at
                        where account = :account and coalesce(read_up_to, -1) < :position""")
                .param("account", account).param("position", position).param("at", utc(at)).update();
    }

    private static Subscription read(ResultSet row) throws SQLException {
        return new Subscription(row.getString("reference"), row.getString("party"), row.getString("account"), row.getString("address"),
                SubscriptionState.valueOf(row.getString("state")), row.getString("asked_by"), instant(row, "asked_at"),
                row.getString("decided_by"), instant(row, "decided_at"), row.getString("refusal"), row.getLong("looked_up_to"),
                place(row, "delivered"), place(row, "read"), attempt(row, "failed_at", "failure", "failure_status"),
                attempt(row, "tested_at", "test_failure", "test_status"), instant(row, "next_attempt_at"));
    }

    private static Place place(ResultSet row, String how) throws SQLException {
        var at = instant(row, how + "_at");
        return at == null ? null : new Place(row.getLong(how + "_up_to"), at);
    }

    private static Attempt attempt(ResultSet row, String when, String failure, String status) throws SQLException {
        var at = instant(row, when);
        var named = row.getString(failure);
        return at == null ? null
                : new Attempt(at, named == null ? null : DeliveryFailure.valueOf(named), row.getObject(status, Integer.class));
    }
}
