package org.cordon.platform.audit.seal;

import static org.cordon.kernel.shared.Columns.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.cordon.kernel.shared.RecordRows;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code audit_seal}, and the rows of {@code audit_entry} as the chain sees them. */
@Repository
class AuditSeals {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    AuditSeals(JdbcTemplate template) {
        this.template = template;
        jdbc = JdbcClient.create(template);
    }

    /** The last link of the chain. */
    record Head(long position, long entry, byte[] hash, Instant sealedAt) {

        /** Returns the head in the form in which it is kept outside Cordon. */
        String written() {
            return position + ":" + HexFormat.of().formatHex(hash);
        }
    }

    /** A row to be sealed. */
    record Row(long number, List<String> values) {
    }

    /**
     * A link with the row that it seals.
     *
     * @param row null when that row is gone
     */
    record Link(Head head, List<String> row) {
    }

    /** Takes the right to seal until the transaction ends; returns false while another transaction has it. */
    boolean lock() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('audit_seal'))").query(Boolean.class).single();
    }

    Optional<Head> head() {
        return jdbc.sql("select position, entry, hash, sealed_at from audit_seal order by position desc limit 1")
                .query((row, number) -> head(row)).optional();
    }

    long highestNumber() {
        return jdbc.sql("select coalesce(max(number), 0) from audit_entry").query(Long.class).single();
    }

    /** The transactions that were running a moment ago: all have numbers from {@code oldest} up to but excluding {@code next}. */
    record Running(long oldest, long next) {
    }

    Running running() {
        return jdbc.sql(
                "select pg_snapshot_xmin(s)::text::bigint as oldest, pg_snapshot_xmax(s)::text::bigint as next from pg_current_snapshot() s")
                .query(RecordRows.of(Running.class)).single();
    }

    List<Row> rows(long after, long upTo, int most) {
        return jdbc
                .sql("select " + AuditChain.COLUMNS
                        + " from audit_entry where number > :after and number <= :upTo order by number limit :most")
                .param("after", after).param("upTo", upTo).param("most", most)
                .query((row, number) -> new Row(row.getLong("number"), AuditChain.read(row))).list();
    }

    void add(List<Head> links) {
        template.batchUpdate("insert into audit_seal (position, entry, hash, sealed_at) values (?, ?, ?, ?)",
                links.stream()
                        .map(link -> new Object[] {link.position(), link.entry(), link.hash(), link.sealedAt().atOffset(ZoneOffset.UTC)})
                        .toList(),
                new int[] {Types.BIGINT, Types.BIGINT, Types.BINARY, Types.TIMESTAMP_WITH_TIMEZONE});
    }

    /** Returns links with their rows, in the order of the chain. */
    List<Link> links(long after, int most) {
        return jdbc.sql("""
                        select s.position, s.entry, s.hash, s.sealed_at, e.*
                        from audit_seal s left join (select\s""" + AuditChain.COLUMNS + """
                        \sfrom audit_entry) e on e.number = s.entry
                        where s.position > :after order by s.position limit :most""")
                .param("after", after).param("most", most)
                .query((row, number) -> new Link(head(row), row.getObject("number") == null ? null : AuditChain.read(row))).list();
    }

    /** Returns the number of the first row that the chain has passed without sealing it. */
    Optional<Long> firstSlippedIn(long upTo) {
        return jdbc.sql("""
                        select e.number from audit_entry e
                        where e.number <= :upTo and not exists (select from audit_seal s where s.entry = e.number)
                        order by e.number limit 1""")
                .param("upTo", upTo).query(Long.class).optional();
    }

    /** The rows that are not sealed yet. */
    record Tail(long rows, Instant oldest) {
    }

    Tail tail(long after) {
        return jdbc.sql("select count(*) as rows, min(at) as oldest from audit_entry where number > :after").param("after", after)
                .query(RecordRows.of(Tail.class)).single();
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(row.getLong("position"), row.getLong("entry"), row.getBytes("hash"), instant(row, "sealed_at"));
    }
}
