package org.cordon.roundup.list;

import static org.cordon.kernel.shared.Columns.instant;
import static org.cordon.kernel.shared.Columns.texts;
import static org.cordon.kernel.shared.Columns.utc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cordon.kernel.country.CountryCodes;
import org.cordon.kernel.shared.RecordRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The tables of list versions: what each version changed, which countries were informed, and the decisions behind the changes. Rows never
 * change.
 */
@Repository
public class ListVersions {

    private final JdbcClient jdbc;

    ListVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A frozen version, with the time, the account that froze it, and the number of its targets. */
    record Frozen(int version, Instant at, String by, int targets) {
    }

    /** The coordinator's decision to join a nomination to a target, or to split a nomination from a target. */
    public record Decision(ListChange.Kind kind, String nomination, String target, String reason) {
    }

    void decided(String operation, int version, Decision decision, String by, Instant at) {
        jdbc.sql("""
                        insert into list_decision (operation, list_version, kind, nomination, target, reason, decided_by, decided_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(operation, version, decision.kind().name(), decision.nomination(), decision.target(), decision.reason(), by,
                        utc(at))
                .update();
    }

    /** Returns the decisions made while this version was the latest, in their order. */
    List<Decision> decisions(String operation, int version) {
        return jdbc.sql("select * from list_decision where operation = ? and list_version = ? order by id").params(operation, version)
                .query(RecordRows.of(Decision.class)).list();
    }

    /** Returns all versions, the first one first. */
    List<Frozen> all(String operation) {
        return jdbc.sql("""
                        select l.*, (select count(*) from target_list_entry e where e.operation = l.operation
                            and e.version = l.version) as targets
                          from target_list l where l.operation = ? order by l.version
                        """)
                .param(operation)
                .query((row, number) -> new Frozen(row.getInt("version"), instant(row, "frozen_at"),
                        row.getString("frozen_by"),
                        row.getInt("targets")))
                .list();
    }

    void changed(String operation, int version, List<ListChange> changes) {
        changes.forEach(change -> jdbc
                .sql("insert into target_list_change (operation, version, kind, target, other, reason) values (?, ?, ?, ?, ?, ?)")
                .params(operation, version, change.kind().name(), change.target(), change.other(), change.reason()).update());
    }

    List<ListChange> changes(String operation, int version) {
        return jdbc.sql("select * from target_list_change_shown where operation = ? and version = ? order by kind, target")
                .params(operation, version)
                .query(RecordRows.of(ListChange.class)).list();
    }

    /** Records the news that a country got with a version. A country that joined late got this news later than the others. */
    void told(String operation, int version, ListNews news) {
        jdbc.sql("""
                        insert into target_list_told (operation, version, country, kind, target, other)
                        select :operation, :version, :country, kind, target, other
                        from unnest(:kinds, :targets, :others) as item (kind, target, other) on conflict do nothing""")
                .param("operation", operation).param("version", version).param("country", news.country())
                .param("kinds", texts(news.items(), item -> item.kind().name()))
                .param("targets", texts(news.items(), ListNews.Item::target))
                .param("others", texts(news.items(), item -> item.other() == null ? "" : item.other())).update();
    }


    /** Returns the news of a version, country by country. */
    List<ListNews> told(String operation, int version) {
        Map<String, List<ListNews.Item>> byCountry = new TreeMap<>();
        jdbc.sql("select * from target_list_told where operation = ? and version = ? order by country, kind, target, other")
                .params(operation, version)
                .query(row -> {
                    byCountry.computeIfAbsent(row.getString("country"), country -> new ArrayList<>())
                            .add(new ListNews.Item(ListChange.Kind.valueOf(row.getString("kind")), row.getString("target"),
                                    row.getString("other").isEmpty() ? null : row.getString("other")));
                });
        return byCountry.entrySet().stream()
                .map(entry -> new ListNews(entry.getKey(), CountryCodes.nameOf(entry.getKey()), entry.getValue(), null)).toList();
    }

    /** Returns the countries that any version informed of the target. */
    List<String> toldOf(String target) {
        return jdbc.sql("select distinct country from target_list_told where target = ? order by country").param(target).query(String.class)
                .list();
    }
}
