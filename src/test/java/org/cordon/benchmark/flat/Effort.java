package org.cordon.benchmark.flat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** Measures what an act makes the database read, in blocks of eight kilobytes, which do not depend on the machine. */
final class Effort {

    private static final String OWN = "from pg_stat_statements s join pg_database d on d.oid = s.dbid where d.datname = current_database()"
            + " and s.userid = to_regrole('cordon')";

    private final JdbcTemplate sql;

    Effort(JdbcTemplate sql) {
        this.sql = sql;
        List.of("pg_stat_statements", "pg_walinspect").forEach(extension -> sql.execute("create extension if not exists " + extension));
    }

    /** The smaller number of blocks in two runs, because the application looks for work of its own now and then. */
    long blocks(Runnable act) {
        return Math.min(once(act), once(act));
    }

    private long once(Runnable act) {
        begin();
        act.run();
        return sql.queryForObject("select coalesce(sum(shared_blks_hit + shared_blks_read), 0) " + OWN, Long.class);
    }

    /** Begins to count anew. */
    void begin() {
        sql.queryForList("select pg_stat_statements_reset()");
    }

    /** The statements that the application has sent since {@link #begin()}, without those that begin and end transactions. */
    long statements() {
        return sql.queryForObject("select coalesce(sum(calls), 0) " + OWN + " and query not in ('BEGIN', 'COMMIT', 'ROLLBACK')",
                Long.class);
    }

    /** The present end of the WAL. */
    String wal() {
        return sql.queryForObject("select pg_current_wal_flush_lsn()", String.class);
    }

    /** Bytes of changes in the WAL since that place, without full-page images. */
    double changed(String from) {
        return sql.queryForObject("select sum(record_size) from pg_get_wal_stats(cast(? as pg_lsn), pg_current_wal_flush_lsn())",
                Double.class, from);
    }

    /** The statements of the last act that read the most blocks. */
    String dearest() {
        return sql.query("select shared_blks_hit + shared_blks_read as blocks, calls, total_exec_time, query " + OWN
                + " order by 1 desc limit 3", (row, number) -> String.format(Locale.ROOT, "%8d blocks %4d calls %8.1f ms  %s",
                        row.getLong("blocks"), row.getLong("calls"), row.getDouble("total_exec_time"),
                        row.getString("query").replaceAll("\\s+", " "))).stream().collect(Collectors.joining("\n"));
    }
}
