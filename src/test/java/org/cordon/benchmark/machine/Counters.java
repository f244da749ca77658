package org.cordon.benchmark.machine;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The counters of a database.
 *
 * @param wal bytes of WAL, of the whole server
 * @param writes transactions that wrote, of the whole server
 * @param kept bytes of all tables and indexes of the database
 * @param instances process instances that were ever started
 */
public record Counters(long wal, long writes, long kept, long instances) {

    private static final String ASKED = """
            select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint as wal,
                   pg_snapshot_xmax(pg_current_snapshot())::text::bigint as writes,
                   (select sum(pg_total_relation_size(oid)) from pg_class where relkind in ('r', 'm')) as kept,
                   (select count(*) from (select proc_inst_id_ from %1$s.act_hi_procinst
                                          union select proc_inst_id_ from %1$s.act_ru_execution) i) as instances""";

    public static Counters of(JdbcTemplate sql, String schema) {
        return sql.queryForObject(ASKED.formatted(schema), (row, number) -> new Counters(row.getLong("wal"), row.getLong("writes"),
                row.getLong("kept"), row.getLong("instances")));
    }

    /** Reads the counters after a vacuum, so that dead rows do not count as kept. */
    public static Counters settled(JdbcTemplate sql, String schema) {
        sql.execute("vacuum");
        return of(sql, schema);
    }

    public Counters since(Counters before) {
        return new Counters(wal - before.wal, writes - before.writes, kept - before.kept, instances - before.instances);
    }
}
