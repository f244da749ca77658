package org.cordon.rooms.attachment;

import static org.cordon.kernel.shared.Columns.instant;
import static org.cordon.kernel.shared.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.cordon.roundup.nomination.NominationStatus;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes the rows of files, in the tables {@code attachment}, {@code attachment_part} and {@code attachment_thumbnail}. */
@Repository
class AttachmentRows {

    /** The query for the files on an item. It also finds the files on reports by number and name that became this item. */
    private static final String ALL = """
            select a.*, exists (select from attachment_thumbnail t where t.item = a.item and t.code = a.code) as picture
            from (select * from attachment where item = :item
                  union all select a.* from files_behind(:item) f join attachment a on a.item = f.item and a.code = f.code) a""";

    private final JdbcClient jdbc;

    AttachmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The facts of a nomination that decide who may attach files to it.
     *
     * @param target the reference of the target; the nomination's own reference while there is no target
     */
    record Owner(String country, NominationStatus status, String target) {
    }

    /** Returns a nomination whose person the caller sees. */
    Optional<Owner> nomination(String reference) {
        return jdbc.sql("select country, status, coalesce(target, reference) from nomination where reference = :reference")
                .param("reference", reference)
                .query((row, number) -> new Owner(row.getString(1), NominationStatus.valueOf(row.getString(2)), row.getString(3)))
                .optional();
    }

    /** Returns the nominations behind a target that the caller sees. */
    List<String> nominationsBehind(String target) {
        return jdbc.sql("select reference from nomination where target = :target order by reference").param("target", target)
                .query(String.class).list();
    }

    /** Makes other transactions that attach files to the item wait until this transaction ends. */
    void lock(String item) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('attachment ' || :item, 0))").param("item", item).query().listOfRows();
    }

    /** Returns the size of all files on an item, in bytes. */
    long total(String item) {
        return jdbc.sql("select coalesce(sum(size), 0) from attachment where item = :item and removed_at is null").param("item", item)
                .query(Long.class).single();
    }

    /** Returns the files of an item, in the order in which they were added. */
    List<Attachment> of(String item) {
        return jdbc.sql(ALL + " order by number").param("item", item).query(shownOn(item)).list();
    }

    Optional<Attachment> find(String item, String code) {
        return jdbc.sql(ALL + " where code = :code order by item <> :item limit 1").param("item", item).param("code", code)
                .query(shownOn(item)).optional();
    }

    void add(Attachment attachment, String by) {
        jdbc.sql("""
                        insert into attachment (item, code, country, kind, name, type, size, sha256, tells_position, added_by, added_at)
                        values (:item, :code, :country, :kind, :name, :type, :size, :sha256, :tellsPosition, :by, :at)""")
                .param("item", attachment.hangsOn()).param("code", attachment.code()).param("country", attachment.country())
                .param("kind", attachment.kind().name()).param("name", attachment.name()).param("type", attachment.type())
                .param("size", attachment.size()).param("sha256", HexFormat.of().parseHex(attachment.sha256()))
                .param("tellsPosition", attachment.tellsPosition()).param("by", by)
                .param("at", utc(attachment.addedAt())).update();
    }

    void addPart(String item, String code, int number, byte[] content) {
        jdbc.sql("insert into attachment_part (item, code, number, content) values (?, ?, ?, ?)").params(item, code, number, content)
                .update();
    }

    void addThumbnail(String item, String code, byte[] content) {
        jdbc.sql("insert into attachment_thumbnail (item, code, content) values (?, ?, ?)").params(item, code, content).update();
    }

    Optional<byte[]> part(Attachment of, int number) {
        return jdbc.sql("select content from attachment_part where item = ? and code = ? and number = ?")
                .params(of.hangsOn(), of.code(), number).query(byte[].class).optional();
    }

    Optional<byte[]> thumbnail(Attachment of) {
        return jdbc.sql("select content from attachment_thumbnail where item = ? and code = ?").params(of.hangsOn(), of.code())
                .query(byte[].class).optional();
    }

    /** Deletes the content and the name of a file, and keeps the record that the file was there. */
    void remove(Attachment attachment, String by, Instant at, String reason) {
        jdbc.sql("delete from attachment_part where item = ? and code = ?").params(attachment.hangsOn(), attachment.code()).update();
        jdbc.sql("delete from attachment_thumbnail where item = ? and code = ?").params(attachment.hangsOn(), attachment.code()).update();
        jdbc.sql("""
                        update attachment set name = null, removed_by = ?, removed_at = ?, removal_reason = ?
                        where item = ? and code = ?""")
                .params(by, utc(at), reason, attachment.hangsOn(), attachment.code()).update();
    }

    private static RowMapper<Attachment> shownOn(String item) {
        return (row, number) -> attachment(item, row);
    }

    private static Attachment attachment(String item, ResultSet row) throws SQLException {
        return new Attachment(item, row.getString("item"), row.getString("code"), row.getString("country"),
                AttachmentKind.valueOf(row.getString("kind")), row.getString("name"), row.getString("type"), row.getLong("size"),
                HexFormat.of().formatHex(row.getBytes("sha256")), row.getBoolean("picture"), row.getBoolean("tells_position"),
                instant(row, "added_at"), instant(row, "removed_at"), row.getString("removal_reason"));
    }
}
