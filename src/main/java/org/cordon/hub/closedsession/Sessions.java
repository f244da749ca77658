package org.cordon.hub.closedsession;

import static org.cordon.kernel.shared.Columns.utc;
import static org.cordon.kernel.shared.RecordRows.values;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.cordon.kernel.shared.RecordRows;
import org.cordon.kernel.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The sessions to which the caller is invited, and their seats as far as the caller sees them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Sessions {

    private final JdbcClient jdbc;

    Sessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(ClosedSession session) {
        jdbc.sql("""
                        insert into closed_session (reference, convener, subject, begins_at, ends_at, zone, access_until, convened_at)
                        values (:reference, :convener, :subject, :beginsAt, :endsAt, :zone, :accessUntil, :convenedAt)""")
                .params(values(session)).update();
    }

    public void add(Seat seat) {
        jdbc.sql("""
                        insert into session_seat (session, party, owed_by, answer, answered_at)
                        values (:session, :party, :owedBy, :answer, :answeredAt)""")
                .params(values(seat)).update();
    }

    public Optional<ClosedSession> find(String reference) {
        return jdbc.sql("select * from closed_session where reference = :reference").param("reference", reference)
                .query(RecordRows.of(ClosedSession.class)).optional();
    }

    /** @throws Refusal not found, if the caller is not invited */
    public ClosedSession require(String reference) {
        return find(reference).orElseThrow(() -> Refusal.notFound("There is no session {reference} that you may see.", reference));
    }

    /**
     * Returns the sessions to which the caller is invited. The session that begins last comes first.
     *
     * @param after the reference of the last session already seen, or null
     */
    public List<ClosedSession> page(String after, int limit) {
        return jdbc.sql("""
                        select * from closed_session s
                        where cast(:after as text) is null or (s.begins_at, s.reference) <
                              (select b.begins_at, b.reference from closed_session b where b.reference = :after)
                        order by s.begins_at desc, s.reference desc limit :limit""")
                .param("after", after).param("limit", limit).query(RecordRows.of(ClosedSession.class)).list();
    }

    public List<Seat> seats(Collection<String> sessions) {
        return jdbc.sql("select * from session_seat where session = any(:sessions) order by session, party")
                .param("sessions", sessions.toArray(String[]::new)).query(RecordRows.of(Seat.class)).list();
    }

    public Optional<Seat> seat(String session, String party) {
        return jdbc.sql("select * from session_seat where session = :session and party = :party").param("session", session)
                .param("party", party).query(RecordRows.of(Seat.class)).optional();
    }

    /** Answers for a seat. Returns whether the seat had no answer before. */
    public boolean answer(Seat seat, SeatAnswer answer, Instant at) {
        return jdbc.sql("""
                        update session_seat set answer = :answer, answered_at = :at
                        where session = :session and party = :party and answer is null""")
                .param("answer", answer.name()).param("at", utc(at)).param("session", seat.session()).param("party", seat.party())
                .update() == 1;
    }

    public void end(String reference, Instant at) {
        jdbc.sql("update closed_session set ended_at = :at where reference = :reference and ended_at is null").param("at", utc(at))
                .param("reference", reference).update();
    }
}
