package org.cordon.platform.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.TransactionSystemException;

/** The log reports an unreachable database once a minute, with the number of lines left out. */
class DatabaseAwayLinesTest {

    private static final SQLException BROKEN = new SQLException("terminating connection due to administrator command", "57P01");

    /** A separate logging context, so that an application in this JVM is not affected. */
    private final LoggerContext logging = new LoggerContext();
    private final DatabaseAwayLines lines = new DatabaseAwayLines(logging);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger somebody = logging.getLogger("org.cordon.somebody");

    @BeforeEach
    void listen() {
        lines.listen();
        log.start();
        logging.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(log);
    }

    @AfterEach
    void leave() {
        lines.leave();
    }

    @Test
    void standForTheFlood() {
        somebody.error("Application exception overridden by rollback exception",
                new TransactionSystemException("JDBC rollback failed", BROKEN));
        somebody.warn("{} - Connection {} marked as broken because of SQLSTATE({})", "cordon", "c", "57P01", BROKEN);
        somebody.error("Failure {}", 1, new DataAccessResourceFailureException("gone", BROKEN));
        logging.getLogger("com.zaxxer.hikari.pool.PoolBase").warn("{} - Failed to validate connection {} ({})", "cordon", "c", "gone");
        assertThat(said()).containsExactly("The database is away; whoever asks for something is told so with 503: " + BROKEN);

        lines.endMinute();
        somebody.error("Failure {}", 2, BROKEN);
        assertThat(said()).hasSize(2).last().asString()
                .startsWith("The database was away in the last minute as well; 3 lines about it were left out, the last: ");

        lines.endMinute();
        lines.endMinute();
        assertThat(said()).hasSize(3);
        somebody.error("Failure {}", 3, BROKEN);
        assertThat(said()).hasSize(4).last().asString().startsWith("The database is away;");
    }

    @Test
    void leaveAlone() {
        somebody.error("Failure {}", 1, new IllegalStateException("a defect", new SQLException("division by zero", "22012")));
        somebody.warn("Something else");
        assertThat(said()).containsExactly("Failure 1", "Something else");
    }

    private List<String> said() {
        return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
