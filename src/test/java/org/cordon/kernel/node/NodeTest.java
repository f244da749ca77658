package org.cordon.kernel.node;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.cordon.kernel.shared.database.OwnConnection;
import org.cordon.processes.Patience;
import org.cordon.support.CordonTest;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

@CordonTest
final class NodeTest {

    private static final Duration AN_HOUR = Duration.ofHours(1);

    @Autowired
    private Node node;
    @Autowired
    private SharedTime time;
    @Autowired
    private OwnConnection connections;

    /** Any login of the database can send notifications, so senseless ones must not stop the listener. */
    @Test
    void hearsOnWhateverSenselessThingSomebodyTold() throws Exception {
        var heard = new LinkedBlockingQueue<Integer>();
        try (var line = connections.open(); var sql = line.createStatement()) {
            sql.execute("notify cordon_node");
            sql.execute("notify cordon_node, 'event'");
            sql.execute("notify cordon_node, 'event of-the-day'");
            node.listen(heard::add);
            sql.execute("notify cordon_node, 'event 4711'");
        }
        hears(4711, heard);
    }

    /** Text sent with the running login could otherwise imitate one of Cordon's own log lines, such as a head of the audit. */
    @Test
    void noWordOfWhatSomebodyToldComesIntoTheLog() throws Exception {
        var log = (Logger) LoggerFactory.getLogger(NodeConnection.class);
        var lines = new ListAppender<ILoggingEvent>();
        var heard = new LinkedBlockingQueue<Integer>();
        lines.start();
        log.addAppender(lines);
        try (var line = connections.open(); var sql = line.createStatement()) {
            node.listen(heard::add);
            sql.execute("notify cordon_node, E'event x\\nAUDIT HEAD 1:planted'");
            sql.execute("notify cordon_node, 'event 4712'");
            hears(4712, heard);
        } finally {
            log.detachAppender(lines);
        }
        assertThat(lines.list).noneMatch(line -> line.getFormattedMessage().matches("(?s).*(\n|planted).*"));
    }

    private static void hears(int told, LinkedBlockingQueue<Integer> heard) throws InterruptedException {
        Integer number;
        do {
            number = heard.poll(10, TimeUnit.SECONDS);
            assertThat(number).as("what was told afterwards").isNotNull();
        } while (number != told);
    }

    @Test
    void goesByTheTimeOfTheDatabase() {
        var moment = time.moment();
        time.told(time.millis() + AN_HOUR.toMillis(), moment, moment);
        assertThat(ahead()).isGreaterThanOrEqualTo(AN_HOUR.toSeconds() - 1);
        Patience.until(Duration.ofSeconds(10), "the time of the database to be looked at", () -> Math.abs(ahead()) <= 1);
    }

    /** Returns by how many seconds the node's time is ahead of this machine's. */
    private long ahead() {
        return TimeUnit.MILLISECONDS.toSeconds(time.millis() - System.currentTimeMillis());
    }
}
