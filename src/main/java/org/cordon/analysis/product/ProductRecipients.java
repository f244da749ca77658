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

/** The recipients of products. Analysts see all recipients of products of their files, other readers see only themselves. */
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

    /** Records that all recipients have the product now, and the deadline for their feedback. */
    public void tell(String product, Instant at, Instant owedBy) {
        jdbc.sql("update product_recipient set told_at = ?, owed_by = ? where product = ?")
                .params(utc(at), utc(owedBy), product).update();
    }

    /** Records the feedback of a recipient, in the place of earlier feedback. */
    public void assess(Recipient recipient, Usefulness worth, String words, Instant at) {
        jdbc.sql("update product_recipient set worth = ?, words = ?, answered_at = ? where product = ? and party = ?")
                .params(worth.name(), words, utc(at), recipient.product(), recipient.party()).update();
    }

    /**
     * Extends the deadline of the recipients who still owe feedback.
     *
     * @return these recipients
     */
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
