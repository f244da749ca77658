package org.cordon.record.subscription.delivery;

import static org.cordon.kernel.shared.Columns.utc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordon.kernel.shared.RecordRows;
import org.cordon.record.subscription.SubscriptionState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads and writes the table {@code webhook}, and the results of messages in the table {@code subscription}. It runs as Cordon itself, in a
 * transaction.
 */
@Repository
class WebhookRows {

    private final JdbcClient jdbc;

    WebhookRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A subscription with a due message, whether that message is a test, and whether it was tried before. */
    record Due(String subscription, boolean test, boolean triedBefore) {
    }

    /** A subscription to which Cordon may send. */
    record Receiver(String reference, String party, String account, String address, long lookedUpTo) {
    }

    /**
     * A waiting message.
     *
     * @param many     whether the message stands for all events up to the position
     * @param attempts the number of attempts, including the one that begins
     */
    record Webhook(UUID id, boolean many, long position, Instant madeAt, int attempts) {
    }

    /** Returns the subscriptions that have a due message, and the subscriptions for which the ledger holds unsearched events. */
    List<Due> due(Instant now) {
        return jdbc.sql("""
                        select s.reference, false as test, coalesce(w.attempts, 0) > 0 as tried
                        from subscription s left join webhook w on w.subscription = s.reference and not w.test
                        where s.state = 'ACTIVE'
                          and (w.next_attempt_at <= :now or w.id is null and s.looked_up_to < (select ledger_end()))
                        union all
                        select w.subscription, true, false from webhook w where w.test and w.next_attempt_at <= :now
                        order by 1""")
                .param("now", utc(now))
                .query((row, number) -> new Due(row.getString("reference"), row.getBoolean("test"), row.getBoolean("tried"))).list();
    }

    /** @param test whether the message is a test; a paused or stopped subscription gets tests as well */
    Optional<Receiver> receiver(String reference, boolean test) {
        return jdbc.sql("""
                        select * from subscription where reference = :reference
                          and (state = 'ACTIVE' or :test and state in ('PAUSED', 'STOPPED'))""")
                .param("reference", reference).param("test", test)
                .query(RecordRows.of(Receiver.class)).optional();
    }

    boolean isUnderWay(String subscription, boolean test) {
        return jdbc.sql("select exists (select from webhook where subscription = :subscription and test = :test)")
                .param("subscription", subscription).param("test", test).query(Boolean.class).single();
    }

    /**
     * Begins an attempt for a waiting message, unless another node has begun an attempt. No other node may begin an attempt before
     * {@code until}.
     */
    Optional<Webhook> take(String subscription, boolean test, Instant now, Instant until) {
        return jdbc.sql("""
                        update webhook set attempts = attempts + 1, next_attempt_at = :until
                        where id = (select id from webhook where subscription = :subscription and test = :test and next_attempt_at <= :now
                                    for update skip locked)
                        returning *""")
                .param("subscription", subscription).param("test", test).param("now", utc(now))
                .param("until", utc(until)).query(RecordRows.of(Webhook.class)).optional();
    }

    /**
     * Adds a message and begins its first attempt, unless another node has added a message. The statement waits for a node that is just
     * recording a delivery, so that the delivered event is not sent again under another name.
     */
    Optional<Webhook> make(Receiver receiver, boolean many, long position, Instant now, Instant until) {
        return jdbc.sql("""
                        insert into webhook (id, subscription, test, many, position, made_at, attempts, next_attempt_at)
                        select :id, reference, false, :many, :position, :now, 1, :until from subscription
                        where reference = :subscription and state = 'ACTIVE' and looked_up_to = :lookedUpTo for no key update
                        on conflict (subscription, test) do nothing returning *""")
                .param("id", UUID.randomUUID()).param("subscription", receiver.reference()).param("many", many).param("position", position)
                .param("lookedUpTo", receiver.lookedUpTo()).param("now", utc(now))
                .param("until", utc(until)).query(RecordRows.of(Webhook.class)).optional();
    }

    /** Returns all private keys that sign, in PKCS 8, the newest key first. */
    List<byte[]> keys() {
        return jdbc.sql("select private_key from webhook_key order by number desc").query(byte[].class).list();
    }

    void drop(UUID id) {
        jdbc.sql("delete from webhook where id = :id").param("id", id).update();
    }

    /** Records that the ledger was searched up to this position and holds nothing for the subscription. */
    void looked(Receiver receiver, long upTo) {
        jdbc.sql("update subscription set looked_up_to = :upTo where reference = :reference and looked_up_to = :before")
                .param("reference", receiver.reference()).param("before", receiver.lookedUpTo()).param("upTo", upTo).update();
    }

    void delivered(String subscription, long position, Instant at) {
        jdbc.sql("""
                        update subscription set looked_up_to = greatest(looked_up_to, :position), delivered_up_to = :position,
                            delivered_at = :at, failed_at = null, failure = null, failure_status = null
                        where reference = :subscription""")
                .param("subscription", subscription).param("position", position).param("at", utc(at)).update();
    }

    void failed(String subscription, Outcome outcome, Instant at) {
        jdbc.sql("update subscription set failed_at = :at, failure = :failure, failure_status = :status where reference = :subscription")
                .param("subscription", subscription).param("failure", outcome.failure().name()).param("status", outcome.status())
                .param("at", utc(at)).update();
    }

    void tested(String subscription, Outcome outcome, Instant at) {
        jdbc.sql("update subscription set tested_at = :at, test_failure = :failure, test_status = :status where reference = :subscription")
                .param("subscription", subscription).param("failure", outcome.isTaken() ? null : outcome.failure().name())
                .param("status", outcome.status()).param("at", utc(at)).update();
    }

    void tryAgain(UUID id, Instant at) {
        jdbc.sql("update webhook set next_attempt_at = :at where id = :id").param("id", id).param("at", utc(at))
                .update();
    }

    /** Makes the waiting message of a subscription due now, because its receiver has answered a test. */
    void wake(String subscription, Instant now) {
        jdbc.sql("""
                        update webhook set next_attempt_at = :now where subscription = :subscription and not test and next_attempt_at > :now
                          and exists (select from subscription s where s.reference = webhook.subscription and s.failed_at is not null)""")
                .param("subscription", subscription).param("now", utc(now)).update();
    }

    /** @return whether the subscription was active until now */
    boolean end(String subscription, SubscriptionState state) {
        return jdbc.sql("update subscription set state = :state where reference = :subscription and state = 'ACTIVE'")
                .param("subscription", subscription).param("state", state.name()).update() == 1;
    }
}
