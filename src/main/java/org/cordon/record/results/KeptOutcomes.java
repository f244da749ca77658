package org.cordon.record.results;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What became of the targets of long operations, kept beside the ledger so that figures need not be counted over all of it. Nothing is
 * counted from it that the ledger would not tell: what has been recorded since is read there.
 */
@Repository
class KeptOutcomes {

    private final JdbcClient jdbc;

    KeptOutcomes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps what is not kept yet of one long operation. For jobs.
     *
     * @param place   up to where the ledger has been looked through, 0 at first
     * @param firstAt so many events make an operation long
     * @param againAt so many since are kept too
     * @return from where to look the next time: the same place as long as there may be more to keep
     */
    @Transactional
    public long keep(long place, int firstAt, int againAt) {
        return jdbc.sql("select keep_outcomes(:place, :firstAt, :againAt)").param("place", place).param("firstAt", firstAt)
                .param("againAt", againAt).query(Long.class).single();
    }
}
