package org.cordon.faults;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Looks twice a second how long executable jobs have waited. The wait counts from the date of the job, but no longer than the job was seen,
 * because a wrong clock may have set that date. A message that is tried again counts by its lock alone: where a mail server hangs, each
 * message holds a thread for ten seconds, and the others wait for their turn.
 */
final class Watch implements AutoCloseable {

    private static final double NANOS = 1e9;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final JdbcTemplate sql;
    private Map<String, Long> seen = new HashMap<>();
    private double longestStall;
    private String stalled = "";
    private double longestPastLock;

    Watch(JdbcTemplate sql) {
        this.sql = sql;
        clock.scheduleWithFixedDelay(this::look, 0, 500, TimeUnit.MILLISECONDS);
    }

    /** Reads the jobs; the engine writes times of this machine's zone. */
    private void look() {
        var now = System.nanoTime();
        var seenNow = new HashMap<String, Long>();
        try {
            sql.query("""
                    select case when process_def_key_ = 'message-delivery' then 0
                                else extract(epoch from now - greatest(coalesce(duedate_, create_time_), create_time_)) end as stall,
                           coalesce(extract(epoch from now - lock_exp_time_), 0) as past_lock,
                           concat_ws(' ', id_, duedate_) as waits, concat_ws(' ', id_, 'locked', lock_exp_time_) as locked,
                           coalesce(process_def_key_, handler_type_) as process
                    from engine.act_ru_job, (select cast(? as timestamp) as now) clock
                    where retries_ > 0 and suspension_state_ = 1 and (duedate_ is null or duedate_ <= now)""", row -> {
                        note(row.getString("process"), Math.min(row.getDouble("stall"), since(row.getString("waits"), now, seenNow)),
                                row.getDouble("past_lock") <= 0 ? 0
                                        : Math.min(row.getDouble("past_lock"), since(row.getString("locked"), now, seenNow)));
                    }, LocalDateTime.now());
        } catch (DataAccessException away) {
            // The earlier look stays valid, so that the next one recognises jobs that were seen before the database went.
            return;
        }
        seen = seenNow;
    }

    /** Seconds since something was first seen, if it was there at every look since. */
    private double since(String what, long now, Map<String, Long> seenNow) {
        var first = seen.getOrDefault(what, now);
        seenNow.put(what, first);
        return (now - first) / NANOS;
    }

    private synchronized void note(String process, double stall, double pastLock) {
        if (stall > longestStall) {
            longestStall = stall;
            stalled = process;
        }
        longestPastLock = Math.max(longestPastLock, pastLock);
    }

    /** The longest time in seconds that an executable job waited. */
    synchronized double longestStall() {
        return longestStall;
    }

    /** The process of the job that waited longest. */
    synchronized String stalled() {
        return stalled;
    }

    /** The longest time in seconds that a job stayed after its node's lock on it had run out. */
    synchronized double longestPastLock() {
        return longestPastLock;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
