package org.cordon.hub.contact;

import static org.cordon.kernel.shared.Columns.instant;
import static org.cordon.kernel.shared.Columns.utc;
import static org.cordon.kernel.shared.RecordRows.values;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.cordon.kernel.shared.RecordRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The declarations, as far as the caller sees them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ContactDeclarations {

    private static final String SELECT = "select d.*, w.what, w.words from contact_declaration d left join declared_words w "
            + "on w.declaration = d.reference ";

    private final JdbcClient jdbc;

    ContactDeclarations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores a declaration and the keys by which it is found. */
    void add(ContactDeclaration declaration, Collection<String> keys) {
        jdbc.sql("""
                        insert into contact_declaration (reference, country, kind, reason, declared_at, answer_at, stands_until)
                        values (:reference, :country, :kind, :reason, :declaredAt, :answerAt, :standsUntil)""")
                .params(values(declaration)).update();
        jdbc.sql("insert into declared_words (declaration, what, words) values (:reference, cast(:what as jsonb), :words)")
                .param("reference", declaration.reference()).param("what", declaration.what().toString())
                .param("words", declaration.words()).update();
        jdbc.sql("insert into declared_key (declaration, key) select :reference, key from unnest(:keys) key")
                .param("reference", declaration.reference()).param("keys", keys.toArray(String[]::new)).update();
    }

    /** Makes the declarations of a bureau run one after the other, so that simultaneous requests cannot exceed its quota. */
    void lock(String country) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:country, 81))").param("country", country).query(Object.class).list();
    }

    /** Returns the times of the declarations that a bureau has made since a moment, the earliest first. */
    List<Instant> declaredSince(String country, Instant since) {
        return jdbc
                .sql("select declared_at from contact_declaration where country = :country and declared_at > :since order by declared_at")
                .param("country", country).param("since", utc(since)).query((row, number) -> instant(row, "declared_at")).list();
    }

    /** Returns the standing declarations of a bureau that share one of these keys. */
    List<ContactDeclaration> standing(String country, Collection<String> keys, Instant now) {
        return jdbc.sql(SELECT + """
                        where d.country = :country and d.ended_at is null and d.stands_until > :now
                          and d.reference in (select declarations_with(:keys))""")
                .param("country", country).param("now", utc(now)).param("keys", keys.toArray(String[]::new))
                .query(RecordRows.of(ContactDeclaration.class)).list();
    }

    /**
     * Returns the standing declarations of other bureaus that share a key with this declaration. Leaves out declarations whose bureau has
     * already asked about this declaration. Jobs with the same key run one after the other. If two declarations are made at once, the later
     * job therefore finds the declaration of the earlier job.
     */
    List<ContactDeclaration> sharing(ContactDeclaration declaration) {
        jdbc.sql("""
                        select pg_advisory_xact_lock(hashtextextended(k.key, 81))
                        from (select key from keys_of(:reference) key order by key offset 0) k""")
                .param("reference", declaration.reference()).query(Object.class).list();
        return jdbc.sql(SELECT + """
                        where d.reference in (select declarations_with(array(select keys_of(:reference))))
                          and d.country <> :country and d.ended_at is null and d.stands_until > :now
                          and not exists (select from contact_asking a where a.declaration = d.reference and :reference = any (a.items))
                        order by d.reference""")
                .param("reference", declaration.reference()).param("country", declaration.country())
                .param("now", utc(declaration.declaredAt())).query(RecordRows.of(ContactDeclaration.class)).list();
    }

    Optional<ContactDeclaration> find(String reference) {
        return jdbc.sql(SELECT + "where d.reference = :reference").param("reference", reference)
                .query(RecordRows.of(ContactDeclaration.class)).optional();
    }

    /** Returns a declaration that the caller of this method knows to exist. */
    ContactDeclaration require(String reference) {
        return find(reference).orElseThrow(() -> new IllegalArgumentException("There is no declaration " + reference));
    }

    /**
     * Returns the declarations that the caller sees, the latest first.
     *
     * @param after the reference of the last declaration already seen, or null
     */
    List<ContactDeclaration> page(String after, int limit) {
        return jdbc.sql(SELECT + """
                        where cast(:after as text) is null or (d.declared_at, d.reference) <
                              (select b.declared_at, b.reference from contact_declaration b where b.reference = :after)
                        order by d.declared_at desc, d.reference desc limit :limit""")
                .param("after", after).param("limit", limit).query(RecordRows.of(ContactDeclaration.class)).list();
    }

    void answered(String reference, Instant at) {
        jdbc.sql("update contact_declaration set answered_at = :at where reference = :reference").param("at", utc(at))
                .param("reference", reference).update();
    }

    /** Records that the bureau has withdrawn the declaration. The content is deleted; the record that the declaration was made stays. */
    void withdraw(String reference, Instant at) {
        forget(reference, at);
        jdbc.sql("update contact_declaration set withdrawn_at = :at where reference = :reference").param("at", utc(at))
                .param("reference", reference).update();
    }

    /** Deletes the content of a declaration; the record that the declaration was made stays. */
    void forget(String reference, Instant at) {
        jdbc.sql("delete from declared_words where declaration = :reference").param("reference", reference).update();
        jdbc.sql("delete from declared_key where declaration = :reference").param("reference", reference).update();
        jdbc.sql("update contact_declaration set ended_at = :at where reference = :reference and ended_at is null").param("at", utc(at))
                .param("reference", reference).update();
    }
}
