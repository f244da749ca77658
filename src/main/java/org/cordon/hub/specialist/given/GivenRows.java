package org.cordon.hub.specialist.given;

import static org.cordon.kernel.shared.Columns.code;
import static org.cordon.kernel.shared.Columns.instant;
import static org.cordon.kernel.shared.Columns.texts;
import static org.cordon.kernel.shared.Columns.utc;
import static org.cordon.kernel.shared.RecordRows.values;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.cordon.exchange.question.Purpose;
import org.cordon.hub.smugglinggroup.GroupFactKind;
import org.cordon.hub.smugglinggroup.SmugglingStage;
import org.cordon.record.handling.HandlingCode;
import org.cordon.roundup.report.Urgency;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes the items given to posts and the drafts that posts wrote about them. Needs a transaction. */
@Component
final class GivenRows {

    private final JdbcClient jdbc;

    GivenRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Gives an item to a post. If the post has the item already, the new reason and time replace the earlier ones. */
    void give(GivenItem given, String by, Instant now) {
        takeBack(given.post(), given.item(), now);
        jdbc.sql("""
                        insert into given_item (post, item, may_answer, reason, until, given_at, given_by)
                        values (:post, :item, :mayAnswer, :reason, :until, :now, :by)""")
                .params(values(given)).param("now", utc(now)).param("by", by).update();
    }

    /** @return whether the post still had the item */
    boolean takeBack(String post, String item, Instant now) {
        return jdbc.sql("update given_item set ended_at = :now where post = :post and item = :item and ended_at is null")
                .param("post", post).param("item", item).param("now", utc(now)).update() > 0;
    }

    /** Returns the items that are given to a post of the caller's bureau. The item whose access ends first comes first. */
    List<GivenItem> of(String post) {
        return jdbc.sql("""
                        select g.*, d.text as said, d.written_at, d.written_by, d.answered
                        from given_item g left join given_draft d on d.post = g.post and d.item = g.item
                        where g.post = :post and g.ended_at is null and g.until > now() order by g.until, g.item""")
                .param("post", post).query((row, number) -> new GivenItem(row.getString("post"), row.getString("item"),
                        row.getBoolean("may_answer"), row.getString("reason"), instant(row, "until"), draft(row))).list();
    }

    /** Returns the questions that are given to the caller's post. Open questions come first, and the earliest deadline first. */
    List<GivenQuestion> questions() {
        return jdbc.sql("""
                        select g.*, g.text as question, d.text as said, d.written_at, d.written_by, d.answered
                        from given_question g left join given_draft d on d.post = g.post and d.item = g.reference
                        order by g.ended, g.deadline, g.reference""")
                .query((row, number) -> question(row)).list();
    }

    Optional<GivenQuestion> question(String reference) {
        return questions().stream().filter(question -> question.reference().equals(reference)).findFirst();
    }

    /** Returns the groups that are given to the caller's post, by reference. */
    List<GivenGroup> groups() {
        return grouped("select * from given_fact order by smuggling_group, names desc, kind, reference", "smuggling_group",
                (rows, draft) -> new GivenGroup(rows.get(0).item(), rows.get(0).reason(), rows.get(0).until(),
                        rows.stream().map(Part::content).toList(), draft), GivenRows::fact);
    }

    /** Returns the targets that are given to the caller's post, by reference. */
    List<GivenTarget> targets() {
        return grouped("select * from given_target order by target, country, reference", "target",
                (rows, draft) -> new GivenTarget(rows.get(0).item(), rows.get(0).reason(), rows.get(0).until(),
                        rows.stream().map(Part::content).toList(), draft), GivenRows::notice);
    }

    /** One row of the query. A given item has several rows, one for each fact or notice. */
    private record Part<C>(String post, String item, String reason, Instant until, C content) {
    }

    private <C, T> List<T> grouped(String sql, String item, BiFunction<List<Part<C>>, Draft, T> whole, RowMapper<C> content) {
        var parts = jdbc.sql(sql).query((row, number) -> new Part<>(row.getString("post"), row.getString(item), row.getString("reason"),
                instant(row, "until"), content.mapRow(row, number))).list();
        return parts.stream().collect(Collectors.groupingBy(Part::item, LinkedHashMap::new, Collectors.toList())).values().stream()
                .map(rows -> whole.apply(rows, draft(rows.get(0).post(), rows.get(0).item()).orElse(null))).toList();
    }

    private Optional<Draft> draft(String post, String item) {
        return jdbc.sql("select d.*, d.text as said from given_draft d where post = :post and item = :item").param("post", post)
                .param("item", item).query((row, number) -> draft(row)).optional();
    }

    private static GivenGroup.Fact fact(ResultSet row, int number) throws SQLException {
        return new GivenGroup.Fact(row.getString("reference"), row.getBoolean("names"), GroupFactKind.valueOf(row.getString("kind")),
                row.getString("text"), code(row, "leg", SmugglingStage.class), texts(row, "countries"), row.getString("role"),
                code(row, "code", HandlingCode.class));
    }

    private static GivenTarget.Notice notice(ResultSet row, int number) throws SQLException {
        return new GivenTarget.Notice(row.getString("reference"), row.getString("country"), row.getString("entity_id"),
                row.getString("name"), row.getString("forename"), row.getString("born"), texts(row, "nationalities"),
                code(row, "code", HandlingCode.class));
    }

    /** Returns the caller's post, if the post has the item now. */
    Optional<String> postOf(String item) {
        return jdbc.sql("select post from seen_given where item = :item").param("item", item).query(String.class).optional();
    }

    /** Writes the text of a post about an item, and replaces its earlier text. */
    void write(String post, String item, String text, boolean answered, String by, Instant now) {
        jdbc.sql("""
                        insert into given_draft (post, item, text, written_at, written_by, answered)
                        values (:post, :item, :text, :now, :by, :answered)
                        on conflict (post, item) do update set text = excluded.text, written_at = excluded.written_at,
                            written_by = excluded.written_by, answered = excluded.answered""")
                .param("post", post).param("item", item).param("text", text)
                .param("now", utc(now)).param("by", by).param("answered", answered).update();
    }

    private static GivenQuestion question(ResultSet row) throws SQLException {
        return new GivenQuestion(row.getString("reference"), row.getString("post"), row.getString("country"), row.getString("asker"),
                Purpose.valueOf(row.getString("purpose")), Urgency.valueOf(row.getString("urgency")), row.getString("question"),
                code(row, "code", HandlingCode.class), instant(row, "asked_at"), instant(row, "deadline"),
                row.getBoolean("ended"), row.getBoolean("may_answer"), row.getString("reason"), instant(row, "until"), draft(row));
    }

    private static Draft draft(ResultSet row) throws SQLException {
        return row.getString("written_by") == null ? null
                : new Draft(row.getString("said"), instant(row, "written_at"), row.getString("written_by"), row.getBoolean("answered"));
    }
}
