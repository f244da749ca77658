package org.cordon.hub.closedsession;

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
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The items on the tables of sessions and the notes, as far as the caller sees them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SessionTable {

    private final JdbcClient jdbc;

    SessionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns those of the given parties that can see an item now, whether by a release or otherwise. */
    List<String> inSight(String item, Collection<String> parties) {
        return jdbc.sql("select party from unnest(:parties) party where comes_into_sight(:item, party) order by party")
                .param("parties", parties.toArray(String[]::new)).param("item", item).query(String.class).list();
    }

    /** Whether the item is an alert, an answer or an arrest that the caller supplied and whose content can be read on a table. */
    boolean isReadable(String item, String country, String party) {
        return jdbc.sql("""
                        select exists (select from alert where reference = :item and country = :country and recalled_at is null)
                            or exists (select from answer where reference = :item and party = :party and not by_asker and text is not null)
                            or has_reported_arrest(:item) and exists (select from arrest_report_now
                                                                      where arrest = :item and country = :country and not withdrawn)""")
                .param("item", item).param("country", country).param("party", party).query(Boolean.class).single();
    }

    /**
     * Puts an item on the table. If the item lies there already, the earlier releases stay listed, so that all releases are taken back
     * together.
     */
    void put(TableItem item) {
        jdbc.sql("""
                        insert into session_item (session, item, supplier, parties, released, put_at)
                        values (:session, :item, :supplier, :parties, :released, :putAt)
                        on conflict (session, item, supplier) do update set parties = excluded.parties,
                            put_at = excluded.put_at, taken_back_at = null,
                            released = case when session_item.taken_back_at is null
                                then array(select distinct unnest(session_item.released || excluded.released) order by 1)
                                else excluded.released end""")
                .params(values(item)).update();
    }

    List<TableItem> items(String session) {
        return jdbc.sql("select * from session_item where session = :session order by put_at, item").param("session", session)
                .query(RecordRows.of(TableItem.class)).list();
    }

    /** Returns an item on the table. If several parties have put the item there, prefers the entry of the caller's party. */
    Optional<TableItem> find(String session, String item, String party) {
        return jdbc.sql("""
                        select * from session_item where session = :session and item = :item
                        order by supplier = :party desc, supplier limit 1""")
                .param("session", session).param("item", item).param("party", party).query(RecordRows.of(TableItem.class)).optional();
    }

    /**
     * The content of an item, for a reader who can read the item on the table only.
     *
     * @param text personal data
     * @param place the place of an arrest
     * @param happenedAt the time of an arrest
     */
    record Read(String item, String supplier, String text, String place, Instant happenedAt) {
    }

    List<Read> read(String session) {
        return jdbc.sql("select * from read_on_table where session = :session").param("session", session)
                .query((row, number) -> new Read(row.getString("item"), row.getString("supplier"), row.getString("words"),
                        row.getString("place"), instant(row, "happened_at")))
                .list();
    }

    void takeBack(TableItem item, Instant at) {
        jdbc.sql("update session_item set taken_back_at = :at where session = :session and item = :item and supplier = :supplier")
                .param("at", utc(at)).param("session", item.session()).param("item", item.item()).param("supplier", item.supplier())
                .update();
    }

    /** @param on the item on the table that the note is about; null for a note on the session */
    void note(String session, TableItem on, String party, String text, Instant at) {
        jdbc.sql("""
                        insert into session_note (session, item, supplier, party, text, written_at)
                        values (:session, :item, :supplier, :party, :text, :at)""")
                .param("session", session).param("item", on == null ? null : on.item())
                .param("supplier", on == null ? null : on.supplier()).param("party", party).param("text", text)
                .param("at", utc(at)).update();
    }

    /** Returns the notes in the order in which they were written. */
    List<SessionNote> notes(String session) {
        return jdbc.sql("select * from session_note where session = :session order by written_at, number").param("session", session)
                .query(RecordRows.of(SessionNote.class)).list();
    }
}
