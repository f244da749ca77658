package org.cordon.record.results;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the outcomes of targets of long operations beside the ledger, so that figures need not be counted over the whole ledger. Kept
 * outcomes only repeat the ledger; later events are read from the ledger itself.
 */
@Repository
class KeptOutcomes {

    private final JdbcClient jdbc;

    KeptOutcomes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps the missing outcomes of one long operation. Jobs call this method.
     *
     * @param place   the position up to which the ledger has been searched, 0 at first
     * @param firstAt the number of events that makes an operation long
     * @param againAt the number of new events after which outcomes are kept again
     * @return the position from which to search next time; the position stays the same as long as there may be more outcomes to keep
     */
    @Transactional
    public long keep(long place, int firstAt, int againAt) {
        return jdbc.sql("select keep_outcomes(:place, :firstAt, :againAt)").param("place", place).param("firstAt", firstAt)
                .param("againAt", againAt).query(Long.class).single();
    }
}
