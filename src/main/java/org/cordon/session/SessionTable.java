package org.cordon.session;

import static org.cordon.shared.Columns.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What lies on the tables of sessions, and what is noted down there, as far as the caller sees it. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class SessionTable {

    private final JdbcClient sql;

    SessionTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** Those of some parties that see an item as it is released now. */
    public List<String> inSight(String item, Collection<String> parties) {
        return sql.sql("select party from unnest(:parties) party where comes_into_sight(:item, party) order by party")
                .param("parties", parties.toArray(String[]::new)).param("item", item).query(String.class).list();
    }

    /** Puts an item there, be it once more. */
    public void put(TableItem item) {
        sql.sql("""
                        insert into session_item (session, item, supplier, parties, released, put_at)
                        values (:session, :item, :supplier, :parties, :released, :at)
                        on conflict (session, item) do update set parties = excluded.parties, released = excluded.released,
                            put_at = excluded.put_at, taken_back_at = null""")
                .param("session", item.session()).param("item", item.item()).param("supplier", item.supplier())
                .param("parties", item.parties().toArray(String[]::new)).param("released", item.released().toArray(String[]::new))
                .param("at", utc(item.putAt())).update();
    }

    public List<TableItem> items(String session) {
        return sql.sql("select * from session_item where session = :session order by put_at, item").param("session", session)
                .query(SessionTable::item).list();
    }

    public Optional<TableItem> find(String session, String item) {
        return sql.sql("select * from session_item where session = :session and item = :item").param("session", session)
                .param("item", item).query(SessionTable::item).optional();
    }

    public void takeBack(TableItem item, Instant at) {
        sql.sql("update session_item set taken_back_at = :at where session = :session and item = :item").param("at", utc(at))
                .param("session", item.session()).param("item", item.item()).update();
    }

    /** @param item what it is on, or null */
    public void note(String session, String item, String party, String text, Instant at) {
        sql.sql("""
                        insert into session_note (session, item, party, text, written_at)
                        values (:session, :item, :party, :text, :at)""")
                .param("session", session).param("item", item).param("party", party).param("text", text).param("at", utc(at)).update();
    }

    /** What is noted down, in the order in which it was. */
    public List<Note> notes(String session) {
        return sql.sql("select * from session_note where session = :session order by written_at, number").param("session", session)
                .query((row, number) -> new Note(row.getInt("number"), row.getString("item"), row.getString("party"),
                        row.getString("text"), instant(row, "written_at")))
                .list();
    }

    private static TableItem item(ResultSet row, int number) throws SQLException {
        return new TableItem(row.getString("session"), row.getString("item"), row.getString("supplier"),
                List.of((String[]) row.getArray("parties").getArray()), List.of((String[]) row.getArray("released").getArray()),
                instant(row, "put_at"), instant(row, "taken_back_at"));
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
