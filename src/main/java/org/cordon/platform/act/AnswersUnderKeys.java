package org.cordon.platform.act;

import static org.cordon.kernel.shared.Columns.utc;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.cordon.kernel.shared.RecordRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code kept_answer}. */
@Repository
class AnswersUnderKeys {

    private final JdbcClient jdbc;

    AnswersUnderKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false if the key was claimed before */
    boolean claim(String caller, IdempotencyKey key, byte[] request, Instant now) {
        return jdbc.sql("""
                        insert into kept_answer (caller, key, request, claimed_at) values (:caller, :key, :request, :now)
                        on conflict do nothing""")
                .param("caller", caller).param("key", key.value()).param("request", request)
                .param("now", utc(now)).update() == 1;
    }

    Optional<KeptAnswer> find(String caller, IdempotencyKey key) {
        return jdbc.sql("select * from kept_answer where caller = :caller and key = :key")
                .param("caller", caller).param("key", key.value()).query(RecordRows.of(KeptAnswer.class)).optional();
    }

    /** @param shows the references of the files in the answer */
    void write(String caller, IdempotencyKey key, KeptAnswer answer, Set<String> shows) {
        jdbc.sql("""
                        update kept_answer set status = :status, content_type = :contentType, location = :location, body = :body,
                            shows = :shows
                        where caller = :caller and key = :key""")
                .param("caller", caller).param("key", key.value()).param("status", answer.status())
                .param("contentType", answer.contentType()).param("location", answer.location()).param("body", answer.body())
                .param("shows", shows.toArray(String[]::new)).update();
    }

    /** Whether the caller still sees every file in the kept answer. The result is also true if no answer is kept. */
    boolean showsWhatIsSeen(String caller, IdempotencyKey key) {
        return jdbc.sql("""
                        select not exists (select from unnest(shows) item where not sees_still(item)) from kept_answer
                        where caller = :caller and key = :key""")
                .param("caller", caller).param("key", key.value()).query(Boolean.class).optional().orElse(true);
    }

    /** Deletes answers of all callers that were claimed before a time, but not too many at once. */
    void forget(Instant before, int most) {
        jdbc.sql("select forget_answers(:limit, :most)")
                .param("limit", utc(before)).param("most", most).query().listOfRows();
    }

    /** Sets how long this transaction waits for the locks of other transactions. */
    void waitAtMost(String time) {
        jdbc.sql("select set_config('lock_timeout', :time, true)").param("time", time).query(String.class).single();
    }
}
