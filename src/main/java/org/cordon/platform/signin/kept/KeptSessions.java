package org.cordon.platform.signin.kept;

import static org.cordon.kernel.shared.Columns.instant;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cordon.kernel.caller.SystemWork;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The sessions in the database, so that any node continues a session that another node began. A request with a session costs one statement,
 * plus a write when a value changes. The time of the last act is written at most once a minute.
 */
@Component
public final class KeptSessions implements SessionRepository<KeptSession> {

    /** The longest time by which the kept time of the last act may be out of date. */
    private static final Duration ACTS_ARE_NOTED = Duration.ofMinutes(1);

    /** The number of expired sessions that are deleted when a session begins. */
    private static final int FORGOTTEN = 20;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final SessionSeal seal;
    private final Clock clock;
    private final Duration idle;
    private final Duration longest;

    /**
     * @param idle    the time without an act after which a session ends
     * @param longest the time after the sign-in when a session ends in any case
     */
    KeptSessions(JdbcClient jdbc, PlatformTransactionManager transactions, SessionSeal seal, Clock clock,
            @Value("${cordon.session.idle}") Duration idle, @Value("${cordon.session.longest}") Duration longest) {
        this.jdbc = jdbc;
        // A change of a session is a transaction of its own. A sign-in or the reading of a message must stay, even if its request is rolled
        // back.
        transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.seal = seal;
        this.clock = clock;
        this.idle = idle;
        this.longest = longest;
    }

    @Override
    public KeptSession createSession() {
        return new KeptSession(clock.instant(), idle);
    }

    /**
     * Returns the session of a token. Returns null if there is no such session, or if the session was idle too long or began too long ago.
     * Also returns null if the values of the session cannot be opened.
     */
    @Override
    public KeptSession findById(String token) {
        var digest = SessionSeal.digest(token);
        var rows = SystemWork.callForNobody(() -> transaction.execute(status -> jdbc.sql("select * from session_of(?, ?, ?)")
                .params(digest, now(), longest.toSeconds())
                .query((row, line) -> new Row(instant(row, "since"),
                        instant(row, "last_act"), row.getInt("idle_seconds"), row.getString("name"),
                        row.getBytes("sealed"))).list()));
        if (rows.isEmpty()) {
            return null;
        }
        var kept = new HashMap<String, byte[]>();
        for (var row : rows) {
            var opened = row.name() == null ? null : seal.open(token, row.name(), row.sealed());
            if (opened != null && opened.isEmpty()) {
                return null;
            } else if (opened != null) {
                kept.put(row.name(), opened.get());
            }
        }
        var first = rows.get(0);
        return new KeptSession(token, kept, first.since(), first.lastAct(), Duration.ofSeconds(first.idleSeconds()));
    }

    @Override
    public void save(KeptSession session) {
        var changes = session.changes();
        if (!session.isKept() || !changes.isEmpty() || session.isIdleChanged()) {
            SystemWork.run(() -> transaction.executeWithoutResult(status -> write(session, changes)));
            session.written(changes);
        }
    }

    @Override
    public void deleteById(String token) {
        SystemWork.run(() -> transaction.executeWithoutResult(status -> delete(token)));
    }

    /** Notes that the person of a session has done something. Does nothing if an act was noted less than a minute ago. */
    public void acted(String token, Instant lastNoted) {
        var now = clock.instant();
        if (Duration.between(lastNoted, now).compareTo(ACTS_ARE_NOTED) >= 0) {
            SystemWork.run(() -> transaction.executeWithoutResult(status -> jdbc.sql("update session set last_act = ? where digest = ?")
                    .params(now(), SessionSeal.digest(token)).update()));
        }
    }

    /** Returns the live sessions of the caller's own account on all nodes, the last used first. */
    public List<OneOf> of(String account, String ownToken) {
        var own = SessionSeal.digest(ownToken);
        return transaction.execute(status -> jdbc.sql("""
                select account_mark, since, last_act, address, browser, digest = :own here from session
                where account = :account and :now < last_act + make_interval(secs => idle_seconds)
                  and :now < since + make_interval(secs => :longest) order by last_act desc, since desc""")
                .param("own", own).param("account", account).param("now", now()).param("longest", (double) longest.toSeconds())
                .query((row, line) -> new OneOf(row.getString("account_mark"), row.getObject("since", OffsetDateTime.class),
                        row.getObject("last_act", OffsetDateTime.class), row.getString("address"), row.getString("browser"),
                        row.getBoolean("here"))).list());
    }

    /**
     * A session of the caller.
     *
     * @param mark the state of the account at the sign-in
     * @param here whether it is the session of this request
     */
    public record OneOf(String mark, OffsetDateTime since, OffsetDateTime lastAct, String address, String browser, boolean here) {
    }

    private void write(KeptSession session, Map<String, byte[]> changes) {
        var digest = SessionSeal.digest(session.getId());
        if (!session.isKept()) {
            begin(session, digest);
        } else if (session.isIdleChanged() || changes.containsKey(OpenSession.PLACE)) {
            describe(session, digest, "update session set account = ?, account_mark = ?, address = ?, browser = ?, since = ?, last_act = ?,"
                    + " idle_seconds = ? where digest = ?");
        }
        var gone = changes.keySet().stream().filter(name -> changes.get(name) == null).toArray(String[]::new);
        if (gone.length > 0) {
            jdbc.sql("delete from session_value where session = ? and name = any (?)").params(digest, gone).update();
        }
        var names = new ArrayList<String>();
        var sealed = new ArrayList<byte[]>();
        changes.forEach((name, value) -> {
            if (value != null) {
                names.add(name);
                sealed.add(seal.seal(session.getId(), name, value));
            }
        });
        if (!names.isEmpty()) {
            // Values must not be added to a session that has ended meanwhile, here or on another node.
            jdbc.sql("""
                    insert into session_value (session, name, sealed)
                    select s.digest, v.name, v.sealed from (select digest from session where digest = ? for key share) s,
                        unnest(?, ?) v (name, sealed)
                    on conflict (session, name) do update set sealed = excluded.sealed""")
                    .params(digest, names.toArray(String[]::new), sealed.toArray(byte[][]::new)).update();
        }
    }

    private void begin(KeptSession session, byte[] digest) {
        if (session.keptToken() != null) {
            delete(session.keptToken());
        }
        jdbc.sql("delete from session where digest in (select digest from session where last_act < ? limit ? for update skip locked)")
                .params(now().minus(longest), FORGOTTEN).update();
        describe(session, digest, "insert into session (account, account_mark, address, browser, since, last_act, idle_seconds, digest)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?)");
    }

    private void describe(KeptSession session, byte[] digest, String sql) {
        OpenSession open = session.getAttribute(OpenSession.PLACE);
        var since = open == null ? session.getCreationTime() : open.since();
        jdbc.sql(sql).params(open == null ? null : open.account(), open == null ? null : open.mark(), open == null ? null : open.address(),
                open == null ? null : open.browser(), since.atOffset(ZoneOffset.UTC), now(),
                (int) session.getMaxInactiveInterval().toSeconds(), digest).update();
    }

    private void delete(String token) {
        jdbc.sql("delete from session where digest = ?").param(SessionSeal.digest(token)).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private record Row(Instant since, Instant lastAct, int idleSeconds, String name, byte[] sealed) {
    }
}
