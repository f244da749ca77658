package org.cordon.analysis.product;

import static org.cordon.kernel.shared.Columns.utc;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.cordon.analysis.product.Product.Content;
import org.cordon.analysis.product.Product.Missing;
import org.cordon.analysis.product.Product.Reading;
import org.cordon.analysis.product.Product.Text;
import org.cordon.kernel.shared.RecordRows;
import org.cordon.kernel.shared.input.LikeWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The products and their words, as far as the caller sees them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Products {

    private final JdbcClient jdbc;

    Products(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds the row of a new product. The new row and the job that erases the file wait for each other, so that no product is left out. */
    public void add(String reference, String file, String author, Content content, String replaces, Instant at) {
        jdbc.sql("""
                        insert into product (reference, file, author, purpose, state, written_at, replaces)
                        values (:reference, :file, :author, :purpose, 'CHECKING', :at, :replaces)""")
                .param("reference", reference).param("file", file).param("author", author).param("purpose", content.purpose())
                .param("at", utc(at)).param("replaces", replaces).update();
    }

    /** Replaces the words, the audience and the citations of a product. The caller counts as its writer from now on. */
    public void change(String reference, Content content, Instant at) {
        for (var table : List.of("product_text", "product_proposal", "product_recipient", "product_citation")) {
            jdbc.sql("delete from " + table + " where product = ?").param(reference).update();
        }
        jdbc.sql("""
                        update product set purpose = :purpose, state = 'CHECKING', written_at = :at,
                            mended_by = case when coalesce(mended_by, author) = (select caller()) then mended_by else (select caller()) end
                        where reference = :reference""")
                .param("purpose", content.purpose()).param("at", utc(at)).param("reference", reference).update();
        keep(reference, content);
    }

    /** Adds the words, the audience, the citations and the proposals of a product. */
    public void keep(String reference, Content content) {
        content.texts().forEach(text -> jdbc.sql("insert into product_text (product, language, title, text) values (?, ?, ?, ?)")
                .params(reference, text.language(), text.title(), text.text()).update());
        jdbc.sql("insert into product_recipient (product, party) select :product, unnest(:parties)").param("product", reference)
                .param("parties", content.audience().toArray(String[]::new)).update();
        jdbc.sql("insert into product_citation (product, contribution) select :product, unnest(:items)").param("product", reference)
                .param("items", content.citations().toArray(String[]::new)).update();
        for (int number = 1; number <= content.proposals().size(); number++) {
            var proposed = content.proposals().get(number - 1);
            jdbc.sql("insert into product_proposal (product, number, country, name, reason) values (?, ?, ?, ?, ?)")
                    .params(reference, number, proposed.country(), proposed.name(), proposed.reason()).update();
        }
    }

    public Optional<Product> find(String reference) {
        return jdbc.sql("select * from seen_product where reference = :reference").param("reference", reference)
                .query(RecordRows.of(Product.class)).optional();
    }

    /** Returns a product that the caller of this method knows to exist. */
    public Product require(String reference) {
        return find(reference).orElseThrow(() -> new IllegalArgumentException("There is no product " + reference));
    }

    /** Reads the product and locks its row until the transaction ends, so that changes to it come one after the other. */
    public Product lock(String reference) {
        lockRow(reference);
        return require(reference);
    }

    /** Locks the product for a job, and returns whether the audience can read the product now. */
    public boolean lockIfRead(String reference) {
        return lock(reference).state() == ProductState.DISSEMINATED && missing(reference).isEmpty();
    }

    void lockRow(String reference) {
        jdbc.sql("select from product where reference = :reference for update").param("reference", reference).query().listOfRows();
    }

    /**
     * Returns a page of the products that the caller sees, the latest first.
     *
     * @param words words of the reference of a product or of one of its texts that the caller may read; null finds all products
     * @param after the reference of the last product already seen, or null
     */
    public List<Product> page(String words, String after, int limit) {
        return jdbc.sql("""
                        select s.*
                        from (select p.written_at, p.reference from seen_product p
                              where (cast(:after as text) is null or (p.written_at, p.reference) <
                                    (select b.written_at, b.reference from seen_product b where b.reference = :after))
                                and not exists (select from unnest(cast(:words as text[])) word
                                    where p.reference not ilike word and not exists (select from seen_product_text t
                                        where t.product = p.reference and concat_ws(' ', t.title, t.text) ilike word))
                              order by p.written_at desc, p.reference desc limit :limit) chosen
                        cross join lateral (select * from seen_product q where q.reference = chosen.reference offset 0) s
                        order by s.written_at desc, s.reference desc""")
                .param("words", LikeWords.of(words)).param("after", after).param("limit", limit)
                .query(RecordRows.of(Product.class)).list();
    }

    /** Returns the texts of products in the order of their languages; leaves out what the caller may not read. */
    public List<Said> texts(Collection<String> references) {
        return jdbc.sql("select * from seen_product_text where product = any(:products) order by product, language")
                .param("products", references.toArray(String[]::new))
                .query(RecordRows.of(Said.class)).list();
    }

    /** A text and its product. */
    public record Said(String product, Text text) {
    }

    /** Returns the references that the product cites; empty for callers who do not work in its file. */
    public List<String> citations(String reference) {
        return jdbc.sql("select contribution from product_citation where product = ? order by contribution").param(reference)
                .query(String.class).list();
    }

    /** Returns the decisions of second readers, the last first; empty for callers who do not work in its file. */
    public List<Reading> readings(String reference) {
        return jdbc.sql("select * from product_reading where product = ? order by number desc").param(reference)
                .query(RecordRows.of(Reading.class)).list();
    }

    public void add(String reference, Reading reading) {
        jdbc.sql("insert into product_reading (product, reader, read_at, approved, words) values (?, ?, ?, ?, ?)")
                .params(reference, reading.reader(), utc(reading.readAt()), reading.approved(), reading.words()).update();
    }

    /** Returns the citations that may not go to all of the audience; for the analysts of its file and for jobs. */
    public List<Missing> missing(String reference) {
        return jdbc.sql("""
                        select m.contribution, m.party, r.asked_at, r.deadline, r.outcome
                        from missing_for_product(:product) m
                        left join product_request r on r.product = :product and r.contribution = m.contribution and r.party = m.party
                        order by m.contribution, m.party""")
                .param("product", reference)
                .query(RecordRows.of(Missing.class)).list();
    }

    /** Records the request to release something that the product cites. */
    public void asked(String reference, Missing missing, String request) {
        jdbc.sql("""
                        insert into product_release (product, contribution, party, request) values (?, ?, ?, ?)
                        on conflict (product, contribution, party) do update set request = excluded.request""")
                .params(reference, missing.contribution(), missing.party(), request).update();
    }

    /**
     * Returns the requests for releases that are no longer needed. Such a request belongs to a product that is given up or recalled, no
     * longer cites the item, or no longer goes to the party.
     */
    public List<String> needless(String reference) {
        return jdbc.sql("""
                        select a.request from product_release a join product p on p.reference = a.product
                        where a.product = ? and (p.state in ('RECALLED', 'GIVEN_UP') or not exists (
                            select from product_citation c join product_recipient r on r.product = c.product
                            where c.product = a.product and c.contribution = a.contribution and r.party = a.party))
                        order by a.request""")
                .param(reference).query(String.class).list();
    }

    public void move(String reference, ProductState state) {
        jdbc.sql("update product set state = ? where reference = ?").params(state.name(), reference).update();
    }

    public void disseminate(String reference, Instant at) {
        jdbc.sql("update product set state = 'DISSEMINATED', disseminated_at = ? where reference = ?").params(utc(at), reference)
                .update();
    }

    public void recall(String reference, String reason, Instant at) {
        jdbc.sql("update product set state = 'RECALLED', recalled_at = ?, recall_reason = ? where reference = ?")
                .params(utc(at), reason, reference).update();
    }

    /**
     * Holds the product back from its audience, or lets the audience read it again.
     *
     * @param since the time since which the product is held back; null if the audience may read it again
     */
    public void hold(String reference, Instant since) {
        jdbc.sql("update product set held_at = ? where reference = ?").params(utc(since), reference)
                .update();
    }

    /**
     * Returns the products that cite an item whose handling changed. The item may be a cited contribution, the item from which that
     * contribution was taken, or the item that the contribution is about.
     */
    public List<String> citing(String item) {
        return jdbc.sql("""
                        select distinct reference from citing_product
                        where contribution = :item or item = :item or question = :item or about = :item or target = target_of(:item)
                        order by reference""")
                .param("item", item).query(String.class).list();
    }

    /** Whether a second reader sent the product back, and the product was not changed since. */
    public boolean isSentBack(String reference) {
        return jdbc.sql("""
                        select exists (select from product p join product_reading r on r.product = p.reference
                                       where p.reference = ? and not r.approved and r.read_at >= p.written_at)""")
                .param(reference).query(Boolean.class).single();
    }

    /** Returns the figures of products; all are 0 for callers outside the management. */
    public ProductFigures.Figures figures() {
        return jdbc.sql("select * from product_figure").query(RecordRows.of(ProductFigures.Figures.class)).single();
    }

    /** Returns the products of a file, in the order of their references; for jobs. */
    public List<String> ofFile(String file) {
        return jdbc.sql("select reference from product where file = ? order by reference").param(file).query(String.class).list();
    }

    /** Deletes the unsent drafts of a file's products, except the drafts of the given accounts; for jobs. */
    public void dropDrafts(String file, List<String> butOf) {
        jdbc.sql("select drop_drafts_about('write-product', :file, :members)").param("file", file)
                .param("members", butOf.toArray(String[]::new)).query().listOfRows();
    }

    /** Erases all words about a product, and keeps the times of its dissemination and recall. */
    public void erase(String reference, Instant at) {
        for (var table : List.of("product_text", "product_reading")) {
            jdbc.sql("delete from " + table + " where product = ?").param(reference).update();
        }
        jdbc.sql("update product_recipient set words = null where product = ?").param(reference).update();
        jdbc.sql("update product_proposal set name = null, reason = null where product = ?").param(reference).update();
        jdbc.sql("update product set purpose = null, recall_reason = null, erased_at = ? where reference = ?")
                .params(utc(at), reference).update();
    }
}
