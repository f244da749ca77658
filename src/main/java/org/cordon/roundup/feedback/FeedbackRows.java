package org.cordon.roundup.feedback;

import static org.cordon.kernel.shared.Columns.instant;
import static org.cordon.kernel.shared.Columns.texts;
import static org.cordon.kernel.shared.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.cordon.kernel.shared.EnumCodes;
import org.cordon.roundup.feedback.Feedback.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of feedback, as far as the caller sees it. Needs a transaction. */
@Repository
class FeedbackRows {

    /** The columns of feedback; {@code shown} holds only those references of {@code led_to} that the reader sees. */
    private static final String SHOWN = """
            select f.*, array(select led from unnest(f.led_to) with ordinality of (led, place)
                    where sees_still(led) order by place) as shown
            from feedback_shown f where\s""";

    private final JdbcClient jdbc;

    FeedbackRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds the feedback that a country owes from now on.
     *
     * @return false if the country had been asked before
     */
    boolean add(ReceivedItem item, String country, Instant asked, Instant due) {
        return jdbc.sql("""
                        insert into feedback (item, country, operation, target, supplier, asked_at, due, state)
                        values (:item, :country, :operation, :target, :supplier, :asked, :due, 'OWED')
                        on conflict (item, country) do nothing""")
                .param("item", item.reference()).param("country", country).param("operation", item.operation())
                .param("target", item.target()).param("supplier", item.supplier())
                .param("asked", utc(asked)).param("due", utc(due)).update() == 1;
    }

    void give(String item, String country, ItemFeedback given, String by, Instant at) {
        jdbc.sql("""
                        update feedback set state = 'GIVEN', outcome = :outcome, because = :because, led_to = :ledTo, remark = :remark,
                            given_by = :by, given_at = :at
                        where item = :item and country = :country""")
                .param("outcome", given.outcome().name()).param("because", given.because() == null ? null : given.because().name())
                .param("ledTo", given.ledTo().toArray(String[]::new)).param("remark", given.remark()).param("by", by)
                .param("at", utc(at)).param("item", item).param("country", country).update();
    }

    /**
     * Ends owed feedback with this state.
     *
     * @return whether feedback was owed until then
     */
    boolean end(String item, String country, State state) {
        return jdbc.sql("update feedback set state = :state where item = :item and country = :country and state = 'OWED'")
                .param("state", state.name()).param("item", item).param("country", country).update() == 1;
    }

    /** Settles all owed feedback of an operation. */
    void endAll(String operation) {
        jdbc.sql("update feedback set state = 'SETTLED' where operation = :operation and state = 'OWED'").param("operation", operation)
                .update();
    }

    Optional<Feedback> find(String item, String country) {
        return jdbc.sql(SHOWN + "item = :item and country = :country").param("item", item).param("country", country)
                .query(FeedbackRows::feedback).optional();
    }

    List<Feedback> of(Collection<String> items) {
        return jdbc.sql(SHOWN + "item = any (:items) and state <> 'SETTLED' and not rests order by asked_at, country")
                .param("items", items.toArray(String[]::new)).query(FeedbackRows::feedback).list();
    }

    /** Returns the countries that owe feedback on an item. */
    List<String> owing(String item) {
        return jdbc.sql("select country from feedback where item = :item and state = 'OWED' order by country").param("item", item)
                .query(String.class).list();
    }

    /** Returns the countries that owe feedback on an item although the item is now withheld from them. */
    List<String> withheld(String item) {
        return jdbc.sql("select country from feedback where item = :item and state = 'OWED' and withheld_from(item, 'ncb-' || country)")
                .param("item", item).query(String.class).list();
    }

    /** Whether feedback is on hold because the target is suspended. */
    boolean rests(String item, String country) {
        return jdbc.sql("select rests from feedback_shown where item = :item and country = :country").param("item", item)
                .param("country", country).query(Boolean.class).optional().orElse(false);
    }

    /** Sets a new deadline. */
    void extend(String item, String country, Instant due) {
        jdbc.sql("update feedback set due = :due where item = :item and country = :country").param("due", utc(due))
                .param("item", item).param("country", country).update();
    }

    /** Returns the feedback that a country owes or did not give in time, the most urgent first. */
    List<Feedback> owedBy(String country, int most) {
        return jdbc.sql(SHOWN + "country = :country and state in ('OWED', 'MISSING') and not rests order by due, item limit :most")
                .param("country", country).param("most", most).query(FeedbackRows::feedback).list();
    }

    /** Returns the feedback that others owe the country or did not give in time. */
    List<Feedback> owedTo(String country, int most) {
        return jdbc.sql(SHOWN
                + "supplier = :country and state in ('OWED', 'MISSING') and not rests order by due, item, country limit :most")
                .param("country", country).param("most", most).query(FeedbackRows::feedback).list();
    }

    /** Whether the caller sees the object with this reference. */
    boolean isSeen(String reference) {
        return jdbc.sql("select sees_still(:reference)").param("reference", reference).query(Boolean.class).single();
    }

    private static Feedback feedback(ResultSet row, int number) throws SQLException {
        return new Feedback(row.getString("item"), row.getString("country"), row.getString("operation"), row.getString("supplier"),
                instant(row, "asked_at"), instant(row, "due"), State.valueOf(row.getString("state")),
                EnumCodes.find(Outcome.class, row.getString("outcome")).orElse(null),
                EnumCodes.find(NotUsedBecause.class, row.getString("because")).orElse(null),
                texts(row, "shown"), row.getString("remark"), instant(row, "given_at"));
    }
}
