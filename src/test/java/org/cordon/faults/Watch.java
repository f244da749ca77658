package org.cordon.faults;

import java.time.LocalDateTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Looks twice a second how long jobs that could run have waited. */
final class Watch implements AutoCloseable {

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final JdbcTemplate sql;
    private double longestStall;
    private double longestPastLock;

    Watch(JdbcTemplate sql) {
        this.sql = sql;
        clock.scheduleWithFixedDelay(this::look, 0, 500, TimeUnit.MILLISECONDS);
    }

    /** The engine writes times of this machine's zone. */
    private void look() {
        try {
            sql.query("""
                    select coalesce(max(extract(epoch from now - greatest(coalesce(duedate_, create_time_), create_time_))), 0) as stall,
                           coalesce(max(extract(epoch from now - lock_exp_time_)), 0) as past_lock
                    from engine.act_ru_job, (select cast(? as timestamp) as now) clock
                    where retries_ > 0 and suspension_state_ = 1 and (duedate_ is null or duedate_ <= now)""", row -> {
                        note(row.getDouble("stall"), row.getDouble("past_lock"));
                    }, LocalDateTime.now());
        } catch (DataAccessException away) {
            note(0, 0);
        }
    }

    private synchronized void note(double stall, double pastLock) {
        longestStall = Math.max(longestStall, stall);
        longestPastLock = Math.max(longestPastLock, pastLock);
    }

    /** Seconds that a job waited at the longest which could have run. */
    synchronized double longestStall() {
        return longestStall;
    }

    /** Seconds that a job stood there at the longest after the lock of its node had run out. */
    synchronized double longestPastLock() {
        return longestPastLock;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
