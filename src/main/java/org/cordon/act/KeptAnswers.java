package org.cordon.act;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.cordon.shared.Refusal;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The answers that were given under a key, kept for {@link #KEPT}. A key is claimed in the transaction of its act and the answer
 * written into it before that ends, so that a crash leaves both or none. Needs a transaction.
 */
@Component
public final class KeptAnswers {

    /** How long a repeated request is answered as the first. */
    public static final Duration KEPT = Duration.ofHours(24);

    private static final String PATIENCE = "5s";
    private static final String OUT_OF_PATIENCE = "55P03";
    private static final int FORGOTTEN_AT_ONCE = 100;

    private final JdbcClient jdbc;
    private final Clock clock;

    KeptAnswers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Takes a key for the act that follows in this transaction. While another transaction holds it, waits until that one has ended.
     *
     * @return what was answered under this key before; empty when the act is still to be done
     * @throws Refusal when the other one is not done after some seconds, and as not found when the answer shows what the caller does not
     * see any more
     */
    public Optional<KeptAnswer> claim(String caller, IdempotencyKey key, byte[] request) {
        forgetOld();
        waitAtMost(PATIENCE);
        try {
            var claimed = jdbc.sql("""
                            insert into kept_answer (caller, key, request, claimed_at) values (:caller, :key, :request, :now)
                            on conflict do nothing""")
                    .param("caller", caller).param("key", key.value()).param("request", request)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
            waitAtMost("0");
            requireSight(caller, key);
            return claimed == 1 ? Optional.empty() : Optional.of(find(caller, key).orElseThrow(KeptAnswers::stillRunning));
        } catch (UncategorizedSQLException failure) {
            throw OUT_OF_PATIENCE.equals(failure.getSQLException().getSQLState()) ? stillRunning() : failure;
        }
    }

    private static Refusal stillRunning() {
        return Refusal.conflict(
                "Your first request with this {header} is still being worked on; send it again in a moment, with the same key.",
                IdempotencyKey.HEADER);
    }

    /** @param shows the references of the files in the answer, which is not given again to whoever has lost sight of one */
    public void complete(String caller, IdempotencyKey key, KeptAnswer answer, Set<String> shows) {
        jdbc.sql("""
                        update kept_answer set status = :status, content_type = :contentType, location = :location, body = :body,
                            shows = :shows
                        where caller = :caller and key = :key""")
                .param("caller", caller).param("key", key.value()).param("status", answer.status())
                .param("contentType", answer.contentType()).param("location", answer.location()).param("body", answer.body())
                .param("shows", shows.toArray(String[]::new)).update();
    }

    private void requireSight(String caller, IdempotencyKey key) {
        var sees = jdbc.sql(
                "select not exists (select from unnest(shows) item where not sees_still(item)) from kept_answer where caller = :caller and key = :key")
                .param("caller", caller).param("key", key.value()).query(Boolean.class).optional();
        if (!sees.orElse(true)) {
            throw Refusal.notFound("What this was about is nothing that you may see any more.");
        }
    }

    private Optional<KeptAnswer> find(String caller, IdempotencyKey key) {
        return jdbc.sql("select * from kept_answer where caller = :caller and key = :key")
                .param("caller", caller).param("key", key.value()).query(KeptAnswers::answer).optional();
    }

    /** Forgets answers that were kept long enough, whosever they are. */
    private void forgetOld() {
        jdbc.sql("select forget_answers(:limit, :most)")
                .param("limit", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC)).param("most", FORGOTTEN_AT_ONCE).query().listOfRows();
    }

    private void waitAtMost(String time) {
        jdbc.sql("select set_config('lock_timeout', :time, true)").param("time", time).query(String.class).single();
    }

    private static KeptAnswer answer(ResultSet row, int number) throws SQLException {
        return new KeptAnswer(row.getBytes("request"), row.getInt("status"), row.getString("content_type"), row.getString("location"),
                row.getBytes("body"));
    }
}
