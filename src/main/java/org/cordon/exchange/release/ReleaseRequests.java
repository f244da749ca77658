package org.cordon.exchange.release;

import static org.cordon.kernel.shared.Columns.code;
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

/** The tables {@code release_request} and {@code release_answer}, and the items that a reference stands for. */
@Repository
class ReleaseRequests {

    private final JdbcClient jdbc;

    ReleaseRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An item that is released for a limited time, and the version of the handling that releases the item. */
    record TimedRelease(String item, int version) {
    }

    /** An item and the group that supplied it. */
    record Part(String item, String supplier) {
    }

    /**
     * A contribution whose release to a party no longer holds, because the handling of the item behind it has become stricter for that
     * party.
     */
    record Outdated(String contribution, String party) {
    }

    /** Returns the contributions taken from an item that were released to a party before the item became stricter for that party. */
    List<Outdated> outdated(String item) {
        return jdbc.sql("select * from outdated_releases(?)").param(item)
                .query(RecordRows.of(Outdated.class)).list();
    }

    /**
     * Returns the items that must be released before the party sees the whole target or lead. The list is empty if there is no such
     * subject.
     */
    List<Part> toRelease(String subject, String party) {
        return jdbc.sql("select item, supplier from items_to_release(:subject, :party)").param("subject", subject).param("party", party)
                .query(RecordRows.of(Part.class)).list();
    }

    /**
     * Whether the party sees the target of a lead, or the target has been released to the party. The answer is always true if the subject
     * is a target itself.
     */
    boolean isWithinReach(String subject, String party) {
        return jdbc.sql("select is_within_reach(:subject, :party)").param("subject", subject).param("party", party).query(Boolean.class)
                .single();
    }

    Optional<String> operationOf(String subject) {
        return jdbc.sql("select operation_of(:subject)").param("subject", subject).query(String.class).optional();
    }

    void add(ReleaseRequest request) {
        jdbc.sql("""
                        insert into release_request (reference, subject, operation, asker, party, reason, asked_by, asked_at, deadline)
                        values (:reference, :subject, :operation, :asker, :party, :reason, :askedBy, :askedAt, :deadline)""")
                .params(values(request)).update();
    }

    Optional<ReleaseRequest> find(String reference) {
        return jdbc.sql("select * from release_request where reference = ?").param(reference)
                .query(RecordRows.of(ReleaseRequest.class)).optional();
    }

    /** Finds a request and locks its row until the transaction ends, so that answers and the deadline take effect one after the other. */
    Optional<ReleaseRequest> lock(String reference) {
        return jdbc.sql("select * from release_request where reference = ? for update").param(reference)
                .query(RecordRows.of(ReleaseRequest.class)).optional();
    }

    /** Locks the adding of requests by this party, so that no other transaction adds a request until this transaction ends. */
    void lockAll(String asker) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('release requests ' || ?, 63))").param(asker).query().listOfRows();
    }

    /** Returns the open requests of an asking party. */
    List<ReleaseRequest> openOf(String asker) {
        return jdbc.sql("select * from release_request where asker = ? and outcome is null order by asked_at").param(asker)
                .query(RecordRows.of(ReleaseRequest.class)).list();
    }

    /**
     * Returns the requests that the caller sees, the latest first.
     *
     * @param operation   the operation to whose items the requests are limited, or null
     * @param ofNoneAtAll whether the caller may not know any operation; a search by operation then finds nothing
     * @param after       the reference of the last request already seen, or null
     */
    List<ReleaseRequest> page(String operation, boolean ofNoneAtAll, String after, int limit) {
        return jdbc.sql("""
                        select * from release_request r
                        where (cast(:operation as text) is null or r.operation = :operation and not :partner)
                          and (cast(:after as text) is null or (r.asked_at, r.reference) <
                               (select b.asked_at, b.reference from release_request b where b.reference = :after))
                        order by r.asked_at desc, r.reference desc limit :limit""")
                .param("operation", operation).param("partner", ofNoneAtAll).param("after", after).param("limit", limit)
                .query(RecordRows.of(ReleaseRequest.class)).list();
    }

    /** Returns the requests about these targets and leads, the latest first. */
    List<ReleaseRequest> about(Collection<String> subjects) {
        return jdbc.sql("select * from release_request r where r.subject = any(:subjects) order by r.asked_at desc, r.reference desc")
                .param("subjects", subjects.toArray(String[]::new)).query(RecordRows.of(ReleaseRequest.class)).list();
    }

    /** Returns the references of the targets and leads that have been released to the caller's party. */
    List<String> releasedToCaller() {
        return jdbc.sql("select subject from released_items(caller_party()) released (subject) order by subject")
                .query(String.class).list();
    }

    void end(String reference, ReleaseOutcome outcome, Instant at) {
        jdbc.sql("update release_request set outcome = ?, ended_at = ? where reference = ?")
                .params(outcome.name(), utc(at), reference).update();
    }

    /** Erases the reasons in the requests of an asking party, and in the answers to them. */
    void eraseWords(String asker) {
        jdbc.sql("""
                        update release_answer a set reason = '' from release_request r
                        where r.reference = a.request and r.asker = ? and a.reason is not null""").param(asker).update();
        jdbc.sql("update release_request set reason = '' where asker = ?").param(asker).update();
    }

    void ask(String reference, String supplier) {
        jdbc.sql("insert into release_answer (request, supplier) values (?, ?)").params(reference, supplier).update();
    }

    /**
     * Asks the first supplier that has something to release to the party, if there is such a supplier. The method runs the same single
     * statement in both cases, so that the response time does not show a partner whether there is such a supplier.
     */
    Optional<String> askFirst(ReleaseRequest request) {
        return jdbc.sql("""
                        insert into release_answer (request, supplier)
                        select :request, supplier from items_to_release(:subject, :party) where is_within_reach(:subject, :party)
                            order by supplier limit 1
                        returning supplier""")
                .param("request", request.reference()).param("subject", request.subject()).param("party", request.party())
                .query(String.class).optional();
    }

    /** Returns the answers of the suppliers that are asked, as far as the caller may read them. */
    List<ReleaseAnswer> answers(String reference) {
        return jdbc.sql("select * from release_answer where request = ? order by supplier").param(reference)
                .query((row, number) -> new ReleaseAnswer(row.getString("supplier"), code(row, "answer", ReleaseAnswer.Kind.class),
                        row.getString("reason"), instant(row, "answered_at"), instant(row, "until"))).list();
    }

    /**
     * Keeps a supplier's answer.
     *
     * @return whether the supplier was asked and had not answered before
     */
    boolean answer(String reference, ReleaseAnswer answer, String officer) {
        return jdbc.sql("""
                        update release_answer set answer = :kind, reason = :reason, answered_by = :officer, answered_at = :answeredAt,
                            until = :until
                        where request = :request and supplier = :supplier and answer is null""")
                .params(values(answer)).param("officer", officer).param("request", reference).update() == 1;
    }

    /** Records that an item is released for a time, and the version of the handling that releases it. */
    void releaseForATime(String request, String supplier, TimedRelease item) {
        jdbc.sql("insert into timed_release (request, item, supplier, version) values (?, ?, ?, ?)")
                .params(request, item.item(), supplier, item.version()).update();
    }

    /** Returns the items that a supplier has released for a time in answer to a request. */
    List<TimedRelease> forATime(String request, String supplier) {
        return jdbc.sql("select item, version from timed_release where request = ? and supplier = ? order by item")
                .params(request, supplier)
                .query(RecordRows.of(TimedRelease.class)).list();
    }
}
