package org.cordon.hub.contact;

import static org.cordon.kernel.shared.Columns.utc;
import static org.cordon.kernel.shared.RecordRows.values;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.cordon.hub.contact.ContactAsking.Answer;
import org.cordon.kernel.shared.RecordRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The questions to bureaus, and the contacts that resulted from them, as far as the caller sees them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ContactAskings {

    private final JdbcClient jdbc;

    ContactAskings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A contact: two bureaus that hear of each other. */
    record Contact(String declaration, String seeker, String asking, String holder) {
    }

    /** Adds a question to a bureau. Returns false if the bureau was asked about this declaration before. */
    boolean add(ContactAsking asking) {
        return jdbc.sql("""
                        insert into contact_asking (reference, declaration, country, items, asked_at, deadline)
                        values (:reference, :declaration, :country, :items, :askedAt, :deadline) on conflict do nothing""")
                .params(values(asking)).update() == 1;
    }

    Optional<ContactAsking> find(String reference) {
        return jdbc.sql("select * from contact_asking where reference = :reference").param("reference", reference)
                .query(RecordRows.of(ContactAsking.class)).optional();
    }

    /** Locks the row of the question until the transaction ends, so that either the answer or the deadline comes first. */
    Optional<ContactAsking> lock(String reference) {
        return jdbc.sql("select * from contact_asking where reference = :reference for update").param("reference", reference)
                .query(RecordRows.of(ContactAsking.class)).optional();
    }

    /** Returns the questions about these declarations, for the register. */
    List<ContactAsking> of(Collection<String> declarations) {
        return jdbc.sql("select * from contact_asking where declaration = any (:declarations) order by declaration, country")
                .param("declarations", declarations.toArray(String[]::new)).query(RecordRows.of(ContactAsking.class)).list();
    }

    /**
     * Returns the questions to a bureau, the latest first.
     *
     * @param after the reference of the last question already seen, or null
     */
    List<ContactAsking> page(String country, String after, int limit) {
        return jdbc.sql("""
                        select * from contact_asking a
                        where a.country = :country and (cast(:after as text) is null or (a.asked_at, a.reference) <
                              (select b.asked_at, b.reference from contact_asking b where b.reference = :after))
                        order by a.asked_at desc, a.reference desc limit :limit""")
                .param("country", country).param("after", after).param("limit", limit).query(RecordRows.of(ContactAsking.class)).list();
    }

    void answered(String reference, Answer answer, Instant at) {
        jdbc.sql("update contact_asking set answer = :answer, answered_at = :at where reference = :reference")
                .param("answer", answer.name()).param("at", utc(at)).param("reference", reference).update();
    }

    /**
     * Makes contacts between the declaring bureau and all bureaus that agreed. A bureau is left out if all items that it agreed about are
     * now withheld from the declaring bureau. The same statement always runs, so that its duration does not reveal whether other bureaus
     * hold the declared data.
     */
    List<Contact> make(ContactDeclaration declaration, Instant at) {
        return jdbc.sql("""
                        insert into contact (declaration, seeker, asking, holder, made_at)
                        select a.declaration, :seeker, a.reference, a.country, :at from contact_asking a
                        where a.declaration = :declaration and a.answer = 'YES'
                          and exists (select from unnest(a.items) item where not withheld_from(item, :party))
                        returning *""")
                .param("seeker", declaration.country()).param("party", declaration.party())
                .param("declaration", declaration.reference()).param("at", utc(at))
                .query(RecordRows.of(Contact.class)).list();
    }

    /** Returns the contacts that resulted from these declarations. */
    List<Contact> madeBy(Collection<String> declarations) {
        return jdbc.sql("select * from contact where declaration = any (:declarations) order by declaration, holder")
                .param("declarations", declarations.toArray(String[]::new)).query(RecordRows.of(Contact.class)).list();
    }

    /** Returns the contacts that resulted from these answers. */
    List<Contact> madeOf(Collection<String> askings) {
        return jdbc.sql("select * from contact where asking = any (:askings)").param("askings", askings.toArray(String[]::new))
                .query(RecordRows.of(Contact.class)).list();
    }
}
