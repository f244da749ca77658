package org.cordon.platform.duty.check;

import static org.cordon.kernel.shared.Columns.utc;
import static org.cordon.kernel.shared.RecordRows.values;

import java.time.Instant;
import java.util.Optional;
import org.cordon.kernel.shared.RecordRows;
import org.cordon.platform.duty.check.PostCheck.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of checks. Needs a transaction. */
@Component
final class CheckRows {

    private final JdbcClient jdbc;

    CheckRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(PostCheck check) {
        jdbc.sql("""
                        insert into duty_check (reference, post, country, kind, because_of, not_before, asked_at, deadline, outcome, ended_at)
                        values (:reference, :post, :country, :kind, :becauseOf, :notBefore, :askedAt, :deadline, :outcome, :endedAt)""")
                .params(values(check)).param("endedAt", check.outcome() == null ? null : utc(check.deadline())).update();
    }

    Optional<PostCheck> find(String reference) {
        return jdbc.sql("select * from duty_check where reference = :reference").param("reference", reference)
                .query(RecordRows.of(PostCheck.class)).optional();
    }

    void asked(String reference, Instant at, Instant deadline) {
        jdbc.sql("update duty_check set asked_at = :at, deadline = :deadline where reference = :reference")
                .param("at", utc(at)).param("deadline", utc(deadline)).param("reference", reference).update();
    }

    /** @return false if the check had ended before */
    boolean end(String reference, Outcome outcome, Instant at) {
        return jdbc.sql("update duty_check set outcome = :outcome, ended_at = :at where reference = :reference and outcome is null")
                .param("outcome", outcome.name()).param("at", utc(at)).param("reference", reference).update() == 1;
    }

    /**
     * Notes the answer to a test. The policy of the table lets only officers of the post's bureau and administrators answer.
     *
     * @return whether the test was waiting for an answer
     */
    boolean answer(String reference, Instant at, String by) {
        return jdbc.sql("""
                        update duty_check set outcome = 'ANSWERED', ended_at = :at, answered_at = :at, answered_by = :by
                        where reference = :reference and kind = 'TEST' and outcome is null and asked_at is not null and deadline > :at""")
                .param("at", utc(at)).param("by", by).param("reference", reference).update() == 1;
    }

    /** Notes the time of an answer that came too late. */
    void answerLate(String reference, Instant at, String by) {
        jdbc.sql("""
                        update duty_check set answered_at = :at, answered_by = :by
                        where reference = :reference and kind = 'TEST' and outcome = 'SILENT' and answered_at is null""")
                .param("at", utc(at)).param("by", by).param("reference", reference).update();
    }

    /** Ends the checks of a post's entry as confirmed. */
    void confirm(String post, Instant at, String by) {
        jdbc.sql("""
                        update duty_check set outcome = 'CONFIRMED', ended_at = :at, answered_at = :at, answered_by = :by
                        where post = :post and kind = 'CONFIRMATION' and outcome is null and asked_at is not null""")
                .param("at", utc(at)).param("by", by).param("post", post).update();
    }

    /** Returns the address of a post, or of the post that a check is about, if the post still exists. */
    Optional<String> address(String reference) {
        return jdbc.sql("""
                        select address from duty_post
                        where reference = coalesce((select post from duty_check where reference = :reference), :reference)""")
                .param("reference", reference).query(String.class).optional();
    }
}
