package org.cordon.analysis.product;

import static org.cordon.kernel.shared.Columns.utc;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cordon.kernel.shared.RecordRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** For whom products are: all of them for the analysts of a file, each himself. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class ProductRecipients {

    private final JdbcClient jdbc;

    ProductRecipients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Recipient> of(String product) {
        return jdbc.sql("select * from product_recipient where product = ? order by party").param(product)
                .query(RecordRows.of(Recipient.class)).list();
    }

    public Optional<Recipient> find(String product, String party) {
        return of(product).stream().filter(one -> one.party().equals(party)).findFirst();
    }

    /** All of them have it from now on, and have until then to say what it was worth. */
    public void tell(String product, Instant at, Instant owedBy) {
        jdbc.sql("update product_recipient set told_at = ?, owed_by = ? where product = ?")
                .params(utc(at), utc(owedBy), product).update();
    }

    /** One of them says what it was worth; said again, it stands in the place of what he said before. */
    public void assess(Recipient recipient, Worth worth, String words, Instant at) {
        jdbc.sql("update product_recipient set worth = ?, words = ?, answered_at = ? where product = ? and party = ?")
                .params(worth.name(), words, utc(at), recipient.product(), recipient.party()).update();
    }

    /** Those who owe it still have so much more time to say what it was worth; who these are. */
    public List<Recipient> goOn(String product, Duration more) {
        jdbc.sql("""
                        update product_recipient set owed_by = owed_by + cast(? as interval)
                        where product = ? and answered_at is null and silent_at is null""")
                .params(more.toString(), product).update();
        return of(product).stream().filter(one -> one.answeredAt() == null && one.silentAt() == null).toList();
    }

    public void recordSilence(Recipient recipient, Instant at) {
        jdbc.sql("update product_recipient set silent_at = ? where product = ? and party = ? and answered_at is null")
                .params(utc(at), recipient.product(), recipient.party()).update();
    }
}
