package org.cordon.platform.monitoring;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.cordon.kernel.shared.database.DatabaseAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.slf4j.helpers.MessageFormatter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;

/**
 * Logs one line a minute while the database is away. Without this class, each request, job and connection would log several lines with all
 * their causes. The first line is logged at once; each later line tells how many lines were left out.
 */
@Component
final class DatabaseAwayLines extends TurboFilter {

    private static final long SECONDS_BETWEEN = 60;

    /**
     * The logger of the connection pool. When the pool reports a connection that has broken since its last use, the report carries no
     * exception.
     */
    private static final String POOL = "com.zaxxer.hikari.pool.PoolBase";
    private static final String BROKEN_SINCE = "{} - Failed to validate connection";

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "database-away");
        thread.setDaemon(true);
        return thread;
    });
    private final LoggerContext logging;
    private final Logger log;
    private boolean isToldOf;
    private int leftOut;
    private String last;

    @Autowired
    DatabaseAwayLines() {
        this((LoggerContext) LoggerFactory.getILoggerFactory());
    }

    DatabaseAwayLines(LoggerContext logging) {
        this.logging = logging;
        log = logging.getLogger(DatabaseAwayLines.class);
    }

    @PostConstruct
    void listen() {
        start();
        logging.addTurboFilter(this);
    }

    @PreDestroy
    void leave() {
        logging.getTurboFilterList().remove(this);
        clock.shutdownNow();
    }

    @Override
    public FilterReply decide(Marker marker, ch.qos.logback.classic.Logger logger, Level level, String format, Object[] values,
            Throwable failure) {
        if (format == null || !level.isGreaterOrEqual(Level.WARN)) {
            return FilterReply.NEUTRAL;
        }
        var told = failure != null ? failure : lastOf(values);
        if (told != null && DatabaseAway.isIn(told)) {
            hear(String.valueOf(NestedExceptionUtils.getMostSpecificCause(told)));
            return FilterReply.DENY;
        }
        if (logger.getName().equals(POOL) && format.startsWith(BROKEN_SINCE)) {
            hear(MessageFormatter.basicArrayFormat(format, values));
            return FilterReply.DENY;
        }
        return FilterReply.NEUTRAL;
    }

    private static Throwable lastOf(Object[] values) {
        return values != null && values.length > 0 && values[values.length - 1] instanceof Throwable failure ? failure : null;
    }

    private synchronized void hear(String cause) {
        if (isToldOf) {
            leftOut++;
            last = cause;
            return;
        }
        isToldOf = true;
        log.error("The database is away; whoever asks for something is told so with 503: {}", cause);
        clock.schedule(this::endMinute, SECONDS_BETWEEN, TimeUnit.SECONDS);
    }

    /** Reports the lines that were left out in the last minute, and schedules the next report. Does nothing if no line was left out. */
    synchronized void endMinute() {
        isToldOf = leftOut > 0;
        if (isToldOf) {
            log.error("The database was away in the last minute as well; {} lines about it were left out, the last: {}", leftOut, last);
            leftOut = 0;
            clock.schedule(this::endMinute, SECONDS_BETWEEN, TimeUnit.SECONDS);
        }
    }
}
